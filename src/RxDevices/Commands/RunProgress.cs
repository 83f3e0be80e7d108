namespace RxDevices;

/// <summary>Through which the method of a long command tells how far it has come.</summary>
/// <remarks>Safe from any thread. What is told after the run is over is dropped.</remarks>
public sealed class RunProgress : IProgress<double>
{
    private readonly Action<double, string?> report;

    internal RunProgress(Action<double, string?> report) => this.report = report;

    /// <summary>Tells how far the run has come.</summary>
    /// <param name="progress">How much of it is done, from 0 to 1 (less counts as 0, more as 1); rounded to 0.0001.</param>
    /// <param name="message">What it is doing, in words; null leaves the message there is.</param>
    public void Report(double progress, string? message = null)
    {
        if (double.IsNaN(progress))
        {
            throw new ArgumentOutOfRangeException(nameof(progress), "Progress is a number from 0 to 1.");
        }

        report(Math.Round(Math.Clamp(progress, 0, 1), 4), message);
    }

    /// <inheritdoc/>
    void IProgress<double>.Report(double value) => Report(value);
}
