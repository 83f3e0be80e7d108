using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation.Tests.Clocks;

public sealed class SimulationClockTests : IDisposable
{
    private Machine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Ten_times_faster_a_minute_takes_six_seconds()
    {
        machine = new(speed: 10);
        machine.In(60, "minute");
        machine.Pass(3);
        Assert.Equal(30, machine.Seconds, 3);
        machine.Pass(4);
        Assert.Equal(["minute at 60 s, 6 s of the machine"], machine.Lines);
        Assert.Equal(70, machine.Seconds, 3);
    }

    [Fact]
    public void Slower_is_a_speed_too()
    {
        machine = new(speed: 0.1);
        machine.In(1, "second");
        machine.Pass(10);
        Assert.Equal(["second at 1 s, 10 s of the machine"], machine.Lines);
    }

    [Fact]
    public void While_paused_time_stands_still_and_what_is_due_at_once_runs()
    {
        machine.In(2, "later");
        machine.Pass(1);
        machine.Clock.Pause();
        machine.Pass(5);
        machine.In(0, "now");
        machine.Pass(1);
        Assert.Equal(["now at 1 s, 6 s of the machine"], machine.Lines);
        machine.Clock.Resume();
        machine.Pass(2);
        Assert.Equal("later at 2 s, 8 s of the machine", machine.Lines[1]);
    }

    [Fact]
    public void The_speed_changes_on_the_way()
    {
        machine.In(10, "a");
        machine.In(20, "b");
        machine.In(30, "c");
        machine.Pass(5);
        machine.Clock.Speed = 5;
        machine.Pass(2);
        machine.Clock.Speed = SimulationClock.AsFastAsPossible;
        machine.Pass(0.001);
        Assert.Equal(
            ["a at 10 s, 6 s of the machine", "b at 20 s, 7 s of the machine", "c at 30 s, 7 s of the machine"], machine.Lines.Select(line => line));
        Assert.Equal(30, machine.Seconds);
    }

    [Fact]
    public void A_step_ends_at_its_very_end_and_takes_no_time_of_the_machine()
    {
        machine = new(isPaused: true);
        machine.In(2, "inside");
        machine.In(3, "at the end");
        machine.In(3.1, "behind");
        var step = machine.Clock.Step(TimeSpan.FromSeconds(3));
        machine.Pass(0.001);
        Assert.Equal("arrived", Machine.Answer(step));
        Assert.Equal(["inside at 2 s, 0 s of the machine", "at the end at 3 s, 0 s of the machine"], machine.Lines);
        Assert.Equal(3, machine.Seconds);
        machine.Pass(100);
        Assert.Equal(3, machine.Seconds);
    }

    [Fact]
    public void Steps_wait_for_each_other_and_a_step_to_the_next_does_all_of_that_instant()
    {
        machine.In(4, "a");
        machine.Clock.Schedule(TimeSpan.FromSeconds(4), () => machine.In(0, "c"));
        machine.In(4, "b");
        machine.In(6, "d");
        Task<bool>[] steps = [machine.Clock.Step(TimeSpan.FromSeconds(1)), machine.Clock.StepToNext()];
        machine.Pass(0.001);
        Assert.Equal(["arrived", "arrived"], steps.Select(Machine.Answer));
        Assert.Equal(["a", "b", "c"], machine.Lines.Select(line => line.Split(' ')[0]));
        Assert.Equal(4, machine.Seconds);
        Assert.True(machine.Clock.IsPaused);
    }

    [Fact]
    public void A_step_to_the_next_of_nothing_says_so_and_one_that_is_overtaken_too()
    {
        var nothing = machine.Clock.StepToNext();
        machine.Pass(0.001);
        Assert.Equal("did not", Machine.Answer(nothing));
        var overtaken = machine.Clock.Step(TimeSpan.FromSeconds(1));
        machine.Clock.Resume();
        Assert.Equal("did not", Machine.Answer(overtaken));
    }

    [Fact]
    public void As_fast_as_possible_can_be_paused_by_what_runs()
    {
        machine = new(speed: SimulationClock.AsFastAsPossible);
        var ticks = 0L;
        using var ticking = machine.Clock.SchedulePeriodic(TimeSpan.FromSeconds(1), () =>
        {
            if (++ticks == 86_400)
            {
                machine.Clock.Pause();
            }
        });
        machine.Pass(1);
        Assert.Equal(86_400, ticks);
        Assert.Equal(86_400, machine.Seconds);
    }

    [Fact]
    public void As_fast_as_possible_leaves_the_machine_to_others_now_and_then()
    {
        machine = new(speed: SimulationClock.AsFastAsPossible);
        var ticks = 0;
        var atOther = 0;
        machine.Time.Schedule(TimeSpan.FromTicks(10), () =>
        {
            atOther = ticks;
            machine.Clock.Pause();
        });
        using var ticking = machine.Clock.SchedulePeriodic(TimeSpan.FromSeconds(1), () => ticks++);
        machine.Pass(1);
        Assert.InRange(ticks, 1, 20_000);
        Assert.Equal(atOther, ticks);
    }

    [Fact]
    public void A_periodic_action_comes_at_its_instants_however_late_the_machine_is()
    {
        var instants = new List<double>();
        using var ticking = machine.Clock.SchedulePeriodic(TimeSpan.FromSeconds(1), () =>
        {
            instants.Add(machine.Seconds);
            if (instants.Count == 2)
            {
                // The machine is busy with something else for ten seconds.
                machine.Time.Sleep(TimeSpan.FromSeconds(10).Ticks);
                Assert.Equal(2, machine.Seconds);
                Assert.Equal(TimeSpan.FromSeconds(10), machine.Clock.Behind);
            }
        });
        machine.Pass(13);
        Assert.Equal(Enumerable.Range(1, 13).Select(second => (double)second), instants.Take(13));
    }

    [Fact]
    public void A_signal_leaves_out_no_instant_when_the_machine_is_late()
    {
        var values = new List<double>();
        using var signal = Signal.Ramp(0, 1).Every(TimeSpan.FromSeconds(1), machine.Clock).Subscribe(value =>
        {
            values.Add(value);
            if (value == 2)
            {
                machine.Time.Sleep(TimeSpan.FromSeconds(5.5).Ticks);
            }
        });
        machine.Pass(9);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], values.Take(10));
    }

    [Fact]
    public void Time_between_events_never_passes_the_next_one_and_never_goes_back()
    {
        machine.In(1, "next");
        machine.Time.Sleep(TimeSpan.FromSeconds(3).Ticks);
        Assert.Equal(1, machine.Seconds);
        machine.In(-5, "at once");
        machine.Pass(0);
        Assert.Equal(["next", "at once"], machine.Lines.Select(line => line.Split(" at ")[0]));
        Assert.InRange(machine.Seconds, 3, 3.1);
        machine.Clock.Speed = 0.001;
        Assert.InRange(machine.Seconds, 3, 3.1);
    }

    [Fact]
    public void An_action_that_throws_fails_alone()
    {
        machine.Clock.Schedule(TimeSpan.FromSeconds(1), () => throw new InvalidOperationException("broken"));
        machine.In(2, "after");
        machine.Pass(2);
        Assert.Equal(["broken"], machine.Thrown.Select(exception => exception.Message));
        Assert.Single(machine.Lines);
    }

    [Fact]
    public void Ten_thousand_cancelled_timers_leave_no_trace()
    {
        for (var i = 0; i < 10_000; i++)
        {
            machine.In(1, "never").Dispose();
        }

        machine.In(2, "once");
        Assert.Equal(1, machine.Clock.PendingCount);
        machine.Pass(3);
        Assert.Equal(["once at 2 s, 2 s of the machine"], machine.Lines);
    }

    [Fact]
    public void A_cancelled_event_does_not_hold_up_time()
    {
        var first = machine.In(1, "never");
        machine.Time.Sleep(TimeSpan.FromSeconds(3).Ticks);
        Assert.Equal(1, machine.Seconds);
        first.Dispose();
        Assert.Equal(3, machine.Seconds);
    }

    [Fact]
    public void Speeds_of_zero_and_below_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.Clock.Speed = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.Clock.Speed = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Machine(speed: -1));
    }

    [Fact]
    public void Delays_of_rx_are_on_the_clock()
    {
        machine = new(isPaused: true);
        using var delayed = Observable.Return(1).Delay(TimeSpan.FromSeconds(3), machine.Clock).Subscribe(_ => machine.Note("delayed"));
        machine.Pass(10);
        Assert.Empty(machine.Lines);
        _ = machine.Clock.Step(TimeSpan.FromSeconds(5));
        machine.Pass(0.001);
        Assert.Equal(["delayed at 3 s, 10 s of the machine"], machine.Lines);
    }
}
