using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using Microsoft.Reactive.Testing;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Operators;

public class SignalExtensionsTests
{
    private readonly TestScheduler clock = new();

    [Fact]
    public void A_signal_starts_when_it_is_subscribed_to_and_has_a_value_each_period()
    {
        clock.AdvanceBy(TimeSpan.FromSeconds(100));
        var values = Timeline.Of(Signal.Ramp(0, 1).Every(TimeSpan.FromSeconds(2), clock), null, clock);

        clock.AdvanceBy(TimeSpan.FromSeconds(6));

        Assert.Equal(["0s 0", "2s 2", "4s 4", "6s 6"], values.Lines);
    }

    [Fact]
    public void Asked_at_any_instant_it_answers_for_that_instant()
    {
        clock.AdvanceBy(TimeSpan.FromSeconds(100));
        var ask = Signal.Ramp(5, 1).WhenAsked(clock);

        clock.AdvanceTo(clock.Clock + TimeSpan.FromSeconds(1.2345).Ticks);

        Assert.Equal(6.2345, ask(), 1e-6);
    }

    [Theory]
    [InlineData("on time", "1 2 3 4", "0 1 2 3 4")]
    [InlineData("a little late", "1.2 2.3 3.1 4.4", "0 1 2 3 4")]
    [InlineData("a little early", "0.9 1.9 2.9", "0 1 2 3")]
    [InlineData("two ticks left out", "1 4 5", "0 1 4 5")]
    [InlineData("late, and made up for", "1 4.3 4.3 4.3 5", "0 1 4 5")]
    public void The_value_of_a_tick_is_that_of_its_instant_whatever_the_clock_does(string clockIs, string ticks, string expected)
    {
        var bad = new BadClock();
        var values = new List<double>();
        using var subscription = Signal.Ramp(0, 1).Every(TimeSpan.FromSeconds(1), bad).Subscribe(values.Add);

        foreach (var tick in ticks.Split(' '))
        {
            bad.TickAt(TimeSpan.FromSeconds(double.Parse(tick, System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal($"{clockIs}: {expected}", $"{clockIs}: {string.Join(' ', values)}");
    }

    [Fact]
    public void After_a_day_of_ticks_the_value_is_that_of_a_day()
    {
        var last = 0.0;
        using var subscription = Signal.Ramp(0, 1).Every(TimeSpan.FromSeconds(0.7), clock).Subscribe(value => last = value);

        clock.AdvanceBy(TimeSpan.FromHours(7));

        Assert.Equal(TimeSpan.FromHours(7).TotalSeconds, last);
    }

    private sealed class BadClock : LocalScheduler, ISchedulerPeriodic
    {
        private readonly DateTimeOffset start = DateTimeOffset.UnixEpoch;
        private Action tick = () => { };
        private TimeSpan elapsed;

        public override DateTimeOffset Now => start + elapsed;

        public void TickAt(TimeSpan time)
        {
            elapsed = time;
            tick();
        }

        public IDisposable SchedulePeriodic<TState>(TState state, TimeSpan period, Func<TState, TState> action)
        {
            tick = () => state = action(state);
            return Disposable.Empty;
        }

        public override IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) =>
            throw new NotSupportedException("Only ticks here.");
    }
}
