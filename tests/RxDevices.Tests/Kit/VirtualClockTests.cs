using System.Reactive.Linq;
using Microsoft.Reactive.Testing;

namespace RxDevices.Tests.Kit;

public class VirtualClockTests
{
    [Fact]
    public void Operators_of_Rx_7_run_on_the_TestScheduler()
    {
        var clock = new TestScheduler();
        var seen = new List<string>();

        using var ticks = Observable.Interval(TimeSpan.FromSeconds(1), clock)
            .Take(3)
            .Timestamp(clock)
            .Subscribe(tick => seen.Add($"{Math.Round(tick.Timestamp.Ticks / (double)TimeSpan.TicksPerSecond)}s {tick.Value}"));
        clock.AdvanceTo(TimeSpan.FromMinutes(1).Ticks);

        Assert.Equal(["1s 0", "2s 1", "3s 2"], seen);
    }

    [Fact]
    public void An_observer_of_the_TestScheduler_records_what_a_hot_source_of_it_sends()
    {
        var clock = new TestScheduler();
        var source = clock.CreateHotObservable(
            ReactiveTest.OnNext(210, "first"),
            ReactiveTest.OnNext(220, "second"),
            ReactiveTest.OnCompleted<string>(230));

        var observer = clock.Start(() => source.Select(word => word.Length));

        Assert.Equal([ReactiveTest.OnNext(210, 5), ReactiveTest.OnNext(220, 6), ReactiveTest.OnCompleted<int>(230)], observer.Messages);
    }
}
