namespace RxDevices.Files;

/// <summary>A file that cannot be used: every mistake in it.</summary>
/// <param name="problems">The mistakes, in the order of their places.</param>
public sealed class DeviceFileException(IReadOnlyList<FileProblem> problems) : FormatException(string.Join('\n', problems))
{
    /// <summary>The mistakes, in the order of their places.</summary>
    public IReadOnlyList<FileProblem> Problems { get; } = problems;
}
