namespace RxDevices.Files;

/// <summary>A scenario that is wrong, or an expectation of it that was broken; the message says where and what happened.</summary>
/// <param name="message">All of it.</param>
/// <param name="problems">The mistakes of the file; none where it was played.</param>
public sealed class ScenarioException(string message, IReadOnlyList<FileProblem> problems) : Exception(message)
{
    /// <summary>The mistakes of the file; none where it was played.</summary>
    public IReadOnlyList<FileProblem> Problems { get; } = problems;
}
