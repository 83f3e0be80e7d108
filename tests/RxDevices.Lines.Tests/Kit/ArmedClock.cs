using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using Microsoft.Reactive.Testing;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>Virtual time that tells whether somebody waits for an instant, so that it is moved on only then.</summary>
internal sealed class ArmedClock : LocalScheduler
{
    private readonly TestScheduler time = new();
    private readonly ConcurrentDictionary<DateTimeOffset, bool> dues = new();
    private readonly DateTimeOffset start;

    public ArmedClock() => start = time.Now;

    public override DateTimeOffset Now => time.Now;

    /// <summary>Ends when somebody has begun to wait for an instant after the start.</summary>
    public Task ArmedFor(TimeSpan instant) => new Func<bool>(() => dues.ContainsKey(start + instant)).Becomes();

    public void AdvanceBy(TimeSpan span) => time.AdvanceBy(span.Ticks);

    public override IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        var timer = time.Schedule(state, dueTime, action);
        dues[Now + dueTime] = true;
        return timer;
    }
}
