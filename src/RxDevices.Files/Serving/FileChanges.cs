namespace RxDevices.Files;

/// <summary>What reading a file again changed.</summary>
/// <param name="Added">The devices that are new.</param>
/// <param name="Replaced">The devices that are described otherwise now, and were made anew.</param>
/// <param name="Removed">The devices that are gone.</param>
/// <remarks>Safe from any thread.</remarks>
public sealed record FileChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Replaced, IReadOnlyList<string> Removed)
{
    /// <summary>Whether it changed anything.</summary>
    public bool IsAny => Added.Count + Replaced.Count + Removed.Count > 0;
}
