using System.Reactive.Concurrency;
using System.Reactive.Linq;
using Microsoft.Reactive.Testing;

namespace RxDevices.Testing.Tests.Time;

public class VirtualTimeTests
{
    private readonly TestScheduler clock = new();
    private readonly List<string> diary = [];

    [Fact]
    public void Work_that_is_due_at_the_very_end_of_the_span_runs()
    {
        clock.Schedule(TimeSpan.FromSeconds(1), () => Note("due"));
        clock.Schedule(TimeSpan.FromSeconds(1.000001), () => Note("a microsecond late"));

        clock.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal(["1s due"], diary);

        clock.AdvanceBy(TimeSpan.FromMicroseconds(1));
        Assert.Equal(["1s due", "1.000001s a microsecond late"], diary);
    }

    [Fact]
    public void Work_that_is_due_now_runs_in_a_span_of_nothing()
    {
        clock.Schedule(() => Note("now"));

        clock.AdvanceBy(TimeSpan.Zero);

        Assert.Equal(["0s now"], diary);
    }

    [Fact]
    public void Work_that_hands_itself_on_at_the_end_of_the_span_runs_too()
    {
        clock.Schedule(TimeSpan.FromSeconds(1), () => clock.Schedule(() => clock.Schedule(() => Note("handed on twice"))));

        clock.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["1s handed on twice"], diary);
    }

    [Fact]
    public void Many_small_steps_come_to_the_same_time_as_one_large_one()
    {
        using var ticks = Observable.Interval(TimeSpan.FromSeconds(1), clock).Subscribe(tick => Note(tick));

        for (var i = 0; i < 1_000; i++)
        {
            clock.AdvanceBy(TimeSpan.FromMilliseconds(3));
        }

        Assert.Equal(["1s 0", "2s 1", "3s 2"], diary);
    }

    [Fact]
    public void What_is_begun_after_a_step_is_due_a_whole_span_later()
    {
        clock.AdvanceBy(TimeSpan.FromSeconds(1));
        clock.Schedule(TimeSpan.FromSeconds(1), () => Note("due"));

        clock.AdvanceBy(TimeSpan.FromSeconds(0.999999));
        Assert.Empty(diary);
        clock.AdvanceBy(TimeSpan.FromSeconds(0.000001));

        Assert.Equal(["2s due"], diary);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "0s")]
    [InlineData(4, "0s")]
    [InlineData(10, "0.000001s")]
    [InlineData(2_500_001, "0.25s")]
    [InlineData(9_999_998, "1s")]
    [InlineData(150_000_004, "15s")]
    [InlineData(-5_000_000, "-0.5s")]
    [InlineData(864_000_000_000_000, "86400000s")]
    public void Times_are_printed_without_the_noise_of_ticks(long ticks, string text) =>
        Assert.Equal(text, VirtualTime.Print(TimeSpan.FromTicks(ticks)));

    private void Note(object what) => diary.Add($"{VirtualTime.Print(TimeSpan.FromTicks(clock.Clock))} {what}");
}
