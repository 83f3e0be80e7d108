using System.Reactive.Concurrency;

namespace RxDevices.Samples;

/// <summary>A clock that jumps from one event to the next: 15 s take as long as what happens in them.</summary>
public sealed class VirtualClock() : HistoricalScheduler(DateTimeOffset.UnixEpoch)
{
    /// <summary>The time since the beginning.</summary>
    public TimeSpan Elapsed => Now - DateTimeOffset.UnixEpoch;

    /// <summary>Runs a program on this clock to its end.</summary>
    public Task RunToTheEnd(Func<IScheduler, Task> program)
    {
        var running = program(this);
        if (!running.IsCompleted)
        {
            running.ContinueWith(_ => Stop(), TaskContinuationOptions.ExecuteSynchronously);
            Start();
        }

        return running.IsCompleted ? running : throw new CheckFailedException($"After {Elapsed} the program waits for ever.");
    }
}
