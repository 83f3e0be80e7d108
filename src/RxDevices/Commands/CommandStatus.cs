using System.Globalization;

namespace RxDevices;

/// <summary>How a long command stands: which run, how far it has come, and why it failed.</summary>
/// <param name="Run">The number of the run, counted from 1; 0 before the first.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="Progress">How much of it is done, from 0 to 1.</param>
/// <param name="Message">What it is doing, or was doing last, in words.</param>
/// <param name="Failure">Why it failed; only where it did.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record CommandStatus(int Run, RunPhase Phase, double Progress, string Message, DevFailed? Failure = null)
{
    private const int Fixed = 4;
    private const int PerError = 3;

    /// <summary>The status before the first run.</summary>
    public static CommandStatus Idle { get; } = new(0, RunPhase.Idle, 0, "");

    /// <summary>Whether the run has come to its end.</summary>
    public bool IsOver => Phase is RunPhase.Done or RunPhase.Failed or RunPhase.Cancelled;

    /// <summary>The status as it travels: run, phase, progress, message, then reason, description and origin of each error.</summary>
    public string[] ToTexts() =>
    [
        Run.ToString(CultureInfo.InvariantCulture), TangoText.Of(Phase), Progress.ToString(CultureInfo.InvariantCulture), Message,
        .. Failure?.Errors.SelectMany(error => (string[])[error.Reason, error.Description, error.Origin]) ?? [],
    ];

    /// <summary>Reads a status as it travels. The severities of errors do not travel; they come out as <see cref="ErrorSeverity.Err"/>.</summary>
    public static bool TryParse(IReadOnlyList<string> texts, out CommandStatus status)
    {
        ArgumentNullException.ThrowIfNull(texts);
        status = Idle;
        if (texts.Count < Fixed
            || (texts.Count - Fixed) % PerError != 0
            || !int.TryParse(texts[0], CultureInfo.InvariantCulture, out var run)
            || !TangoText.TryParsePhase(texts[1], out var phase)
            || !double.TryParse(texts[2], CultureInfo.InvariantCulture, out var progress))
        {
            return false;
        }

        var errors = texts.Skip(Fixed).Chunk(PerError).Select(error => new DevError(error[0], error[1], error[2])).ToArray();
        status = new(run, phase, progress, texts[3], errors.Length == 0 ? null : new DevFailed(errors));
        return true;
    }
}
