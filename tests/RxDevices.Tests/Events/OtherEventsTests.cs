using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Events;

/// <summary>Alarm and user events, data ready, configurations, and who gets none.</summary>
public class OtherEventsTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Alarm_events_come_when_the_quality_turns_or_reading_begins_or_ceases_to_fail()
    {
        var probe = new Probe<double>(bench, new() { MaxWarning = 5.0, MaxAlarm = 10.0 });
        probe.Push(0);
        probe.Note(EventKind.Alarm);
        bench.At(1, () => probe.Push(4));
        bench.At(2, () => probe.Push(5));
        bench.At(3, () => probe.Push(9));
        bench.At(4, () => probe.Push(11));
        bench.At(5, () => probe.Fail("too cold"));
        bench.At(6, () => probe.Fail("too cold"));
        bench.At(7, () => probe.Push(11));
        bench.At(8, () => probe.Push(0));
        bench.AdvanceTo(9);

        Assert.Equal(
            ["0s 0 Valid", "2s 5 Warning", "4s 11 Alarm", "5s too cold Invalid", "7s 11 Alarm", "8s 0 Valid"], bench.Diary);
    }

    [Fact]
    public void User_events_are_what_the_device_tells_after_the_current_reading()
    {
        var probe = new Probe<double>(bench);
        probe.Push(1);
        probe.Note(EventKind.User);
        bench.At(1, () => probe.Push(2));
        bench.At(2, () => probe.Tell(2));
        bench.At(3, () => probe.Tell(2));
        bench.At(4, () => probe.Note(EventKind.User, "late "));
        bench.At(5, () => probe.Tell(3));
        bench.AdvanceTo(6);

        Assert.Equal(["0s 1 Valid", "2s 2 Valid", "3s 2 Valid", "4s late 2 Valid", "5s 3 Valid", "5s late 3 Valid"], bench.Diary);
    }

    [Fact]
    public void Data_ready_is_told_to_those_who_listen_with_the_clocks_time()
    {
        var probe = new Probe<double>(bench, new() { TellsDataReady = true });
        bench.At(1, () => probe.TellReady(1));
        bench.At(2, () => probe.Port.DataReady("value").Subscribe(ready => bench.Note($"{ready.Attribute} {ready.Counter} {ready.Time.Ticks / 10_000_000}")));
        bench.At(3, () => probe.TellReady(2));
        bench.AdvanceTo(4);

        Assert.Equal(["3s value 2 3"], bench.Diary);
    }

    [Fact]
    public void Data_ready_of_an_attribute_that_does_not_tell_is_refused()
    {
        var probe = new Probe<double>(bench);
        probe.Value.DataReady.Subscribe(_ => bench.Note("ready"), error => bench.Note(((DevFailedException)error).Failure.Description));

        Assert.Equal(["0s The attribute value is not data ready event enabled"], bench.Diary);
        Assert.Equal(
            "API_AttributeNotDataReadyEnabled", Assert.Throws<DevFailedException>(() => probe.TellReady(1)).Failure.Reason);
    }

    [Fact]
    public async Task Configurations_are_shown_from_the_current_one_on()
    {
        var probe = new Probe<double>(bench, new() { Unit = "A" });
        probe.Value.Configurations.Subscribe(attribute => bench.Note($"{attribute.Label} {attribute.Unit}"));
        bench.AdvanceTo(1);
        await probe.Value.Configure(configuration => configuration with { Label = "Current" });
        bench.AdvanceTo(2);
        await probe.Port.Configure("value", new Dictionary<string, string> { ["unit"] = "mA", ["label"] = "Not specified" });
        probe.Dispose();

        Assert.Equal(["0s value A", "1s Current A", "2s value mA"], bench.Diary);
    }

    [Fact]
    public void Events_of_an_attribute_that_must_be_asked_are_refused_while_it_is_not_polled()
    {
        var device = bench.Started(new Specimen(bench));
        foreach (var kind in Enum.GetValues<EventKind>().Except([EventKind.User]))
        {
            device.Slow.Events(kind).Subscribe(_ => bench.Note(kind), error => bench.Note($"{kind} {((DevFailedException)error).Failure.Description}"));
        }

        Assert.All(bench.Diary, line => Assert.EndsWith("The polling (necessary to send events) for the attribute slow is not started", line));
        Assert.Equal(4, bench.Diary.Count);
    }

    [Fact]
    public void Events_of_an_attribute_there_is_not_are_refused_by_the_port() => Assert.Equal(
        "API_AttrNotFound",
        Assert.Throws<DevFailedException>(() => new Probe<double>(bench).Port.Events("nope", EventKind.Change)).Failure.Reason);
}
