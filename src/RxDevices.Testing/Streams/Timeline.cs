using System.Reactive.Concurrency;

namespace RxDevices.Testing;

/// <summary>
/// What a stream said and when, as text: <c>["0s On", "0s Insert", "15s Extract"]</c>; an end is <c>"20s completed"</c>, an error
/// <c>"2s failed: ..."</c>. Times count from the start of the recording and are rounded to microseconds.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class Timeline : IDisposable
{
    private readonly List<string> lines = [];
    private readonly Lock gate = new();
    private IDisposable? subscription;

    private Timeline()
    {
    }

    /// <summary>What was said so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Records a stream from now on; a stream that overlaps with itself is recorded as failed.</summary>
    /// <param name="stream">What to listen to.</param>
    /// <param name="format">How to write a value; default: <c>ToString</c> without the culture of the machine.</param>
    /// <param name="scheduler">The clock.</param>
    public static Timeline Of<T>(IObservable<T> stream, Func<T, string>? format, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var timeline = new Timeline();
        var start = scheduler.Now;
        format ??= value => FormattableString.Invariant($"{value}");
        timeline.subscription = stream.FailOnOverlap().Subscribe(
            value => timeline.Write(scheduler.Now - start, format(value)),
            error => timeline.Write(scheduler.Now - start, $"failed: {WhyOf(error)}"),
            () => timeline.Write(scheduler.Now - start, "completed"));
        return timeline;
    }

    /// <summary>Stops recording.</summary>
    public void Dispose() => subscription?.Dispose();

    private static string WhyOf(Exception error) =>
        error is DevFailedException refusal ? refusal.Failure.Reason : $"{error.GetType().Name}: {error.Message}";

    private void Write(TimeSpan time, string text)
    {
        lock (gate)
        {
            lines.Add(text.Length == 0 ? VirtualTime.Print(time) : $"{VirtualTime.Print(time)} {text}");
        }
    }
}
