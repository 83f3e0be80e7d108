using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Time;

public class StrandTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_step_enters_at_once_when_the_strand_is_idle_so_0_s_stays_0_s()
    {
        var strand = bench.Strand();

        strand.Run(0, _ => bench.Note("run"));
        strand.Post(() => bench.Note("post"));
        strand.Schedule(() => bench.Note("schedule"));
        strand.Schedule(TimeSpan.Zero, () => bench.Note("schedule in no time"));

        Assert.Equal(["0s run", "0s post", "0s schedule", "0s schedule in no time"], bench.Diary);
        Assert.Equal(0, bench.Clock.Clock);
    }

    [Fact]
    public void What_is_scheduled_in_a_step_waits_for_its_end_and_what_is_run_in_a_step_does_not()
    {
        var strand = bench.Strand();

        strand.Schedule(() =>
        {
            bench.Note("begin");
            strand.Schedule(() => bench.Note("scheduled"));
            strand.Post(() => bench.Note("posted"));
            strand.Run(0, _ => bench.Note("run"));
            bench.Note("end");
        });

        Assert.Equal(["0s begin", "0s run", "0s end", "0s scheduled", "0s posted"], bench.Diary);
    }

    [Fact]
    public void Whoever_comes_after_a_delivery_queues_behind_those_who_wait_already()
    {
        var strand = bench.Strand();

        strand.Post(() =>
        {
            strand.Post(() => bench.Note("waiting first"));
            strand.Deliver(() =>
            {
                strand.Run(0, _ => bench.Note("ran in the delivery"));
                strand.Post(() => bench.Note("posted in the delivery"));
            });
        });

        Assert.Equal(["0s waiting first", "0s ran in the delivery", "0s posted in the delivery"], bench.Diary);
    }

    [Fact]
    public void A_caller_is_inside_only_during_its_step()
    {
        var strand = bench.Strand();
        var elsewhere = true;
        Assert.False(strand.IsInside);

        strand.Post(() =>
        {
            bench.Note(strand.IsInside);
            Crowd.Of(1, _ => elsewhere = strand.IsInside);
        });

        Assert.Equal(["0s True"], bench.Diary);
        Assert.False(elsewhere);
        Assert.False(strand.IsInside);
    }

    [Fact]
    public void Timed_steps_run_when_they_are_due()
    {
        var strand = bench.Strand();

        strand.Schedule(TimeSpan.FromSeconds(2), () => bench.Note("two"));
        strand.Schedule(TimeSpan.FromSeconds(1), () => bench.Note("one"));
        strand.Schedule(strand.Now + TimeSpan.FromSeconds(3), () => bench.Note("three"));
        bench.AdvanceTo(10);

        Assert.Equal(["1s one", "2s two", "3s three"], bench.Diary);
    }

    [Fact]
    public void A_timed_step_that_is_cancelled_does_not_run()
    {
        var strand = bench.Strand();

        var cancelled = strand.Schedule(TimeSpan.FromSeconds(1), () => bench.Note("cancelled"));
        strand.Schedule(TimeSpan.FromSeconds(2), () => bench.Note("kept"));
        cancelled.Dispose();
        bench.AdvanceTo(10);

        Assert.Equal(["2s kept"], bench.Diary);
    }

    [Fact]
    public void A_step_that_is_due_but_has_to_wait_can_still_be_cancelled()
    {
        var strand = bench.Strand();
        var due = strand.Schedule(TimeSpan.FromSeconds(1), () => bench.Note("cancelled"));

        strand.Post(() =>
        {
            var waiting = strand.Schedule(() => bench.Note("cancelled too"));
            bench.AdvanceTo(2);
            due.Dispose();
            waiting.Dispose();
            bench.Note("end");
        });

        Assert.Equal(["2s end"], bench.Diary);
    }

    [Fact]
    public void What_a_scheduled_step_returns_is_disposed_of_with_it()
    {
        var strand = bench.Strand();

        var item = strand.Schedule(0, TimeSpan.FromSeconds(1), (_, _) => Disposable.Create(() => bench.Note("freed")));
        bench.AdvanceTo(1);
        Assert.Empty(bench.Diary);
        item.Dispose();

        Assert.Equal(["1s freed"], bench.Diary);
    }

    [Fact]
    public void A_periodic_step_ticks_at_start_plus_n_periods_exactly()
    {
        var strand = bench.Strand();
        var ticks = new List<long>();
        bench.AdvanceTo(5);

        using var periodic = strand.SchedulePeriodic(TimeSpan.FromMilliseconds(300), () => ticks.Add(bench.Clock.Clock));
        bench.AdvanceTo(6.5);

        Assert.Equal([53_000_000, 56_000_000, 59_000_000, 62_000_000, 65_000_000], ticks);
    }

    [Fact]
    public void Late_ticks_of_a_periodic_step_run_late_and_none_is_left_out()
    {
        var strand = bench.Strand();
        using var periodic = strand.SchedulePeriodic(1, TimeSpan.FromSeconds(1), tick =>
        {
            bench.Note(tick);
            return tick + 1;
        });

        strand.Post(() => bench.AdvanceTo(3.5));
        bench.AdvanceTo(5);

        Assert.Equal(["3.5s 1", "3.5s 2", "3.5s 3", "4s 4", "5s 5"], bench.Diary);
    }

    [Fact]
    public void A_periodic_step_can_end_itself()
    {
        var strand = bench.Strand();
        var periodic = new SerialDisposable();
        periodic.Disposable = strand.SchedulePeriodic(1, TimeSpan.FromSeconds(1), tick =>
        {
            bench.Note(tick);
            if (tick == 2)
            {
                periodic.Dispose();
            }

            return tick + 1;
        });

        bench.AdvanceTo(10);

        Assert.Equal(["1s 1", "2s 2"], bench.Diary);
    }

    [Fact]
    public void After_disposal_neither_what_waits_nor_what_comes_later_runs()
    {
        var strand = bench.Strand();
        strand.Schedule(TimeSpan.FromSeconds(1), () => bench.Note("timed"));
        strand.SchedulePeriodic(TimeSpan.FromSeconds(1), () => bench.Note("tick"));

        strand.Post(() =>
        {
            strand.Post(() => bench.Note("waiting"));
            strand.Dispose();
            bench.Note("the step under way goes on");
        });
        strand.Post(() => bench.Note("posted later"));
        strand.Run(0, _ => bench.Note("run later"));
        strand.Schedule(TimeSpan.FromSeconds(1), () => bench.Note("scheduled later"));
        bench.AdvanceTo(10);

        Assert.Equal(["0s the step under way goes on"], bench.Diary);
    }

    [Fact]
    public void A_step_that_throws_is_reported_and_the_next_runs()
    {
        var strand = bench.Strand(exception => bench.Note(exception.Message));

        strand.Post(() =>
        {
            strand.Post(() => throw new InvalidOperationException("waiting"));
            strand.Post(() => bench.Note("next"));
            throw new InvalidOperationException("first");
        });
        strand.Run(0, _ => throw new InvalidOperationException("run"));
        strand.Schedule(TimeSpan.FromSeconds(1), () => throw new InvalidOperationException("timed"));
        strand.Schedule(TimeSpan.FromSeconds(2), () => bench.Note("later"));
        bench.AdvanceTo(2);

        Assert.Equal(["0s first", "0s waiting", "0s next", "0s run", "1s timed", "2s later"], bench.Diary);
    }

    [Fact]
    public void A_delivery_runs_after_the_strand_is_left_and_without_synchronisation_context()
    {
        var strand = bench.Strand();

        strand.Post(() =>
        {
            strand.Deliver(() => bench.Note($"delivered, inside {strand.IsInside}, context {SynchronizationContext.Current is not null}"));
            bench.Note($"step, inside {strand.IsInside}, context {SynchronizationContext.Current is not null}");
        });
        strand.Deliver(() => bench.Note("from outside: at once"));

        Assert.Equal(
            ["0s step, inside True, context True", "0s delivered, inside False, context False", "0s from outside: at once"],
            bench.Diary);
        Assert.Null(SynchronizationContext.Current);
    }

    [Fact]
    public void A_delivery_that_throws_is_reported_and_the_next_arrives()
    {
        var strand = bench.Strand(exception => bench.Note(exception.Message));

        strand.Post(() =>
        {
            strand.Deliver(() => throw new InvalidOperationException("lost"));
            strand.Deliver(() => bench.Note("arrived"));
        });

        Assert.Equal(["0s lost", "0s arrived"], bench.Diary);
    }
}
