using RxDevices.Testing;
using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>What polling tells those who watch.</summary>
public class PolledEventsTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Polls_of_what_must_be_asked_are_readings_for_all_who_watch()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Count.FailOnOverlap().Subscribe(reading => bench.Note(reading.Value));
        device.Count.StartPolling(Seconds(1)).Now();
        bench.AdvanceTo(2);

        Assert.Equal(["0s 1", "1s 2", "2s 3"], bench.Diary);
    }

    [Fact]
    public void Polls_of_what_follows_a_stream_are_none()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Ticks.FailOnOverlap().Subscribe(reading => bench.Note(reading.Value));
        device.Ticks.StartPolling(Seconds(0.25)).Now();
        bench.AdvanceTo(2);

        Assert.Equal(["1s 0", "2s 1"], bench.Diary);
    }

    [Fact]
    public void Only_while_it_is_polled_has_what_must_be_asked_events()
    {
        var device = bench.Started(new PolledDevice(bench));
        Note(device.Count, EventKind.Change, "early ");
        device.Count.StartPolling(Seconds(1)).Now();
        Note(device.Count, EventKind.Change, "late ");
        bench.AdvanceTo(1);

        Assert.Equal(
            ["0s early The polling (necessary to send events) for the attribute Count is not started", "0s late 1", "1s late 2"], bench.Diary);
    }

    [Fact]
    public void Change_events_come_of_polls_by_the_criterion()
    {
        var device = Slow(new() { PollingPeriod = Seconds(1), Change = new() { Absolute = 1 } });
        Note(device.Slow, EventKind.Change);
        bench.At(0.5, () => device.Value = 42.5);
        bench.At(1.5, () => device.Value = 43);
        bench.At(2.5, () => device.Trouble = "too cold");
        bench.At(4.5, () => device.Trouble = null);
        bench.AdvanceTo(6);

        Assert.Equal(["0s 42", "2s 43", "3s too cold", "5s 43"], bench.Diary);
    }

    [Fact]
    public void Periodic_events_show_what_was_polled_last()
    {
        var device = Slow(new() { PollingPeriod = Seconds(0.4), EventPeriod = Seconds(1) });
        Note(device.Slow, EventKind.Periodic);
        bench.At(0.5, () => device.Value = 1);
        bench.At(1.9, () => device.Value = 2);
        bench.AdvanceTo(2.5);

        Assert.Equal(["0s 42", "1s 1", "2s 1"], bench.Diary);
    }

    [Fact]
    public void While_it_may_not_be_read_the_refusal_is_an_event()
    {
        var device = Slow(new() { PollingPeriod = Seconds(1), ReadableIn = [DevState.On] });
        Note(device.Slow, EventKind.Change);
        bench.At(0.5, () => device.Show(DevState.Off));
        bench.At(2.5, () => device.Show(DevState.On));
        bench.AdvanceTo(4);

        Assert.Equal(["0s 42", "1s It is currently not allowed to read attribute slow", "3s 42"], bench.Diary);
    }

    [Theory]
    [InlineData(EventKind.Change)]
    [InlineData(EventKind.Archive)]
    [InlineData(EventKind.Alarm)]
    public void When_the_polling_stops_those_who_watch_are_told_once_and_when_it_begins_again_they_get_events_again(EventKind kind)
    {
        var device = Slow(new() { PollingPeriod = Seconds(10), EventPeriod = Seconds(1), ArchivePeriod = Seconds(1) });
        bench.At(0.1, () => Note(device.Slow, kind));
        bench.At(0.5, () => device.Slow.StopPolling().Now());
        bench.At(2.25, () => device.Value = 5);
        bench.At(2.5, () => device.Port.ReadNow("slow"));
        bench.At(3.25, () => device.Slow.StartPolling(Seconds(10)).Now());
        bench.AdvanceTo(4);

        Assert.Equal(
            ["0.1s 42", "0.5s No event possible on attribute slow. Polling has just being stopped!", "3.25s 5"], bench.Diary);
    }

    [Fact]
    public void While_the_polling_is_stopped_no_time_is_told_and_then_they_count_from_its_new_begin()
    {
        var device = Slow(new() { PollingPeriod = Seconds(10), EventPeriod = Seconds(1) });
        Note(device.Slow, EventKind.Periodic);
        bench.At(1.5, () => device.Slow.StopPolling().Now());
        bench.At(4.25, () => device.Slow.StartPolling(Seconds(10)).Now());
        bench.AdvanceTo(6);

        Assert.Equal(
            ["0s 42", "1s 42", "1.5s No event possible on attribute slow. Polling has just being stopped!", "5.25s 42"], bench.Diary);
    }

    [Fact]
    public void What_follows_a_stream_has_its_events_with_and_without_polling()
    {
        var device = bench.Started(new PolledDevice(bench));
        Note(device.Ticks, EventKind.Change);
        bench.At(0.5, () => device.Ticks.StartPolling(Seconds(0.1)).Now());
        bench.At(1.5, () => device.Ticks.StopPolling().Now());
        bench.AdvanceTo(2);

        Assert.Equal(["1s 0", "2s 1"], bench.Diary);
    }

    [Fact]
    public void The_configuration_tells_of_every_change_of_the_polling()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Count.Configurations.FailOnOverlap().Subscribe(attribute => bench.Note($"{attribute.Configuration.PollingPeriod?.TotalSeconds}"));
        bench.At(1, () => device.Count.StartPolling(Seconds(5)).Now());
        bench.At(2, () => device.Count.StartPolling(Seconds(5)).Now());
        bench.At(3, () => device.Count.StopPolling().Now());
        bench.At(4, () => device.Count.Configure(configuration => configuration with { PollingPeriod = Seconds(7) }).Now());
        bench.AdvanceTo(5);

        Assert.Equal(["0s ", "1s 5", "3s ", "4s 7"], bench.Diary);
        Assert.Equal(Seconds(7), device.StatusOf("Count").Period);
    }

    private PolledDevice Slow(AttributeConfiguration slow) => bench.Started(new PolledDevice(bench, slow: slow) { Takes = TimeSpan.Zero });

    private void Note<T>(Attribute<T> attribute, EventKind kind, string who = "") => attribute.Events(kind).FailOnOverlap().Subscribe(
        reading => bench.Note(who + (reading.Failure?.Description ?? $"{reading.Value}")),
        error => bench.Note(who + error.Message));
}
