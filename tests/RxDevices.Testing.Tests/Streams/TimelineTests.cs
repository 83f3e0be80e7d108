using System.Globalization;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using Microsoft.Reactive.Testing;

namespace RxDevices.Testing.Tests.Streams;

public sealed class TimelineTests : IDisposable
{
    private readonly TestScheduler clock = new();
    private readonly Subject<object> stream = new();

    public void Dispose() => stream.Dispose();

    [Fact]
    public void What_is_said_is_written_with_its_time()
    {
        clock.AdvanceBy(TimeSpan.FromSeconds(5));
        using var timeline = Timeline.Of(stream, null, clock);

        stream.OnNext("first");
        clock.AdvanceBy(TimeSpan.FromSeconds(0.25));
        stream.OnNext(1.5);
        clock.AdvanceBy(TimeSpan.FromSeconds(1));
        stream.OnCompleted();

        Assert.Equal(["0s first", "0.25s 1.5", "1.25s completed"], timeline.Lines);
    }

    [Fact]
    public void Nothing_said_is_a_time_alone()
    {
        using var timeline = Timeline.Of(stream, null, clock);

        stream.OnNext("");

        Assert.Equal(["0s"], timeline.Lines);
    }

    [Fact]
    public void An_error_is_written_with_its_type_and_a_refusal_with_its_reason()
    {
        using var broken = Timeline.Of(Observable.Throw<int>(new InvalidOperationException("broken")), null, clock);
        using var refused = Timeline.Of(Observable.Throw<int>(new DevFailedException("Reason", "why", "here")), null, clock);

        Assert.Equal(["0s failed: InvalidOperationException: broken"], broken.Lines);
        Assert.Equal(["0s failed: Reason"], refused.Lines);
    }

    [Fact]
    public void A_format_says_how_to_write_a_value()
    {
        using var timeline = Timeline.Of(stream, value => $"<{value}>", clock);

        stream.OnNext("a");

        Assert.Equal(["0s <a>"], timeline.Lines);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("", useUserOverride: false) { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            using var timeline = Timeline.Of(stream, null, clock);
            clock.AdvanceBy(TimeSpan.FromSeconds(0.5));
            stream.OnNext(1.5);

            Assert.Equal(["0.5s 1.5"], timeline.Lines);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void After_its_end_a_recording_hears_nothing()
    {
        var timeline = Timeline.Of(stream, null, clock);
        stream.OnNext("heard");

        timeline.Dispose();
        stream.OnNext("not heard");

        Assert.Equal(["0s heard"], timeline.Lines);
        Assert.False(stream.HasObservers);
    }

    [Fact]
    public void A_stream_that_overlaps_with_itself_is_written_as_failed()
    {
        using var timeline = Timeline.Of(
            stream,
            value =>
            {
                if (value is "outer")
                {
                    stream.OnNext("inner");
                }

                return $"{value}";
            },
            clock);

        stream.OnNext("outer");

        Assert.Contains("0s failed: OverlapException: A notification began before the one before it had returned.", timeline.Lines);
    }
}
