using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

/// <summary>Attributes taken away while the device runs.</summary>
public class TakingAwayTests
{
    private readonly Bench bench = new();
    private readonly Rack rack;

    public TakingAwayTests() => rack = bench.Started(new Rack(bench));

    [Fact]
    public void Every_stream_of_it_completes_for_those_who_watch_and_for_those_who_come_later()
    {
        var level = rack.Set("level", 0.0, new() { TellsDataReady = true });
        Watch("early");

        rack.Do(rack => rack.Take(level));
        var early = bench.Diary.Select(line => line[3..]).Order(StringComparer.Ordinal).ToList();
        Watch("late");

        var streams = Enum.GetNames<EventKind>().Concat(["readings", "set points", "configurations", "data ready"])
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(streams.Select(stream => $"early {stream}"), early);
        Assert.Equal(
            streams.Select(stream => $"late {stream}"),
            bench.Diary.Skip(early.Count).Select(line => line[3..]).Order(StringComparer.Ordinal));

        void Watch(string who)
        {
            foreach (var kind in Enum.GetValues<EventKind>())
            {
                level.Events(kind).Subscribe(_ => { }, () => bench.Note($"{who} {kind}"));
            }

            level.Subscribe(_ => { }, () => bench.Note($"{who} readings"));
            level.SetPoints().Subscribe(_ => { }, () => bench.Note($"{who} set points"));
            level.Configurations.Subscribe(_ => { }, () => bench.Note($"{who} configurations"));
            level.DataReady.Subscribe(_ => { }, () => bench.Note($"{who} data ready"));
        }
    }

    [Fact]
    public void Streams_first_asked_for_afterwards_complete_too()
    {
        var level = rack.Set("level", 0.0, new() { TellsDataReady = true });
        rack.Do(rack => rack.Take(level));

        level.Events(EventKind.Periodic).Subscribe(_ => bench.Note("event"), () => bench.Note("events"));
        level.DataReady.Subscribe(_ => bench.Note("ready"), () => bench.Note("data ready"));
        bench.AdvanceTo(10);

        Assert.Equal(["0s events", "0s data ready"], bench.Diary);
    }

    [Fact]
    public void It_is_not_found_by_name_and_refuses_those_who_have_it_in_hand()
    {
        var level = rack.Set("level", 0.0);
        var asked = rack.Ask("asked", _ => Task.FromResult(1));
        rack.Do(rack => rack.Take(level));
        rack.Do(rack => rack.Take(asked));

        var refusals = new Action[]
        {
            () => rack.Port.ReadNow("Level"),
            () => rack.Port.WriteNow("Level", 1.0),
            () => rack.Port.Observe("Level"),
            () => rack.Port.Events("Level", EventKind.Change),
            () => rack.Port.Configurations("Level"),
            () => _ = rack.Port.Configure("Level", new Dictionary<string, string>()).AsTask(),
        }.Select(AtOnce.Refusal).Distinct();
        Assert.Equal(DevFailed.Because("API_AttrNotFound", "Level attribute not found", "MultiAttribute::get_attr_ind_by_name"), Assert.Single(refusals));

        level.Read().Subscribe(_ => { }, refusal => bench.Note(refusal.Message));
        asked.Read().Subscribe(_ => { }, refusal => bench.Note(refusal.Message));
        level.Write(1).Subscribe(_ => { }, refusal => bench.Note(refusal.Message));
        Assert.Equal(["0s level attribute not found", "0s asked attribute not found", "0s level attribute not found"], bench.Diary);
        Assert.Null(bench.Settings.Recall(rack.Name, "level"));
    }

    [Fact]
    public void A_read_and_a_write_under_way_are_refused_when_what_they_asked_for_is_done()
    {
        var asked = rack.Ask("asked", async cancellation =>
        {
            await rack.Clock.Sleep(TimeSpan.FromSeconds(2), cancellation);
            return 1;
        });
        var level = rack.Set("level", 0, new() { Memory = Memory.Shown })
            .OnWrite(async (_, cancellation) => await rack.Clock.Sleep(TimeSpan.FromSeconds(3), cancellation));
        asked.Subscribe(reading => bench.Note($"shown {reading.Value}"));
        _ = bench.Follow(rack.Port.Read("asked"), "read");
        level.Write(5).Subscribe(_ => { }, refusal => bench.Note($"write {((DevFailedException)refusal).Failure.Reason}"));

        bench.At(1, () => rack.Do(rack =>
        {
            rack.Take(asked);
            rack.Take(level);
        }));
        bench.AdvanceTo(10);

        Assert.Equal(["2s read API_AttrNotFound", "3s write API_AttrNotFound"], bench.Diary);
        Assert.Null(bench.Settings.Recall(rack.Name, "level"));
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void It_follows_its_source_no_more_whenever_it_was_taken_away()
    {
        var (begun, ended) = (0, 0);
        var source = Observable.Create<int>(observer =>
        {
            begun++;
            observer.OnNext(1);
            return Disposable.Create(() => ended++);
        });

        rack.Do(rack => rack.Take(rack.Follow("plain", source)));
        rack.Do(rack => rack.Follow("by itself", source.Do(_ => rack.Take((DeviceAttribute)rack.FindAttribute("by itself")))));
        var first = new Rack(bench);
        first.Set("first", 1);
        var second = first.Follow("second", source);
        first.Follow("zeroth", Observable.Return(0).Do(_ => first.Take(second)));
        first.Put(first.FindAttribute("zeroth"), before: second);
        bench.Started(first);

        Assert.Equal((2, 2), (begun, ended));
        Assert.Null(first.Description.Attribute("second"));
    }

    [Fact]
    public void Its_alarm_goes_with_it()
    {
        var level = rack.Set("level", 0.0, new() { MaxAlarm = 10.0 });
        rack.Port.WriteNow("level", 20);
        Assert.Equal(DevState.Alarm, rack.State.Current);

        rack.Do(rack => rack.Take(level));

        Assert.Equal((DevState.On, "The device is in ON state."), (rack.State.Current, rack.Status.Current));
    }

    [Fact]
    public void Its_name_is_free_for_another_one_that_remembers_what_was_written_to_the_first()
    {
        var configuration = new AttributeConfiguration { Memory = Memory.Shown };
        var level = rack.Set("level", 0, configuration);
        rack.Port.WriteNow("level", 5);

        rack.Do(rack =>
        {
            rack.Take(level);
            rack.Set("Level", 0.5, configuration);
        });

        Assert.Equal(5.0, rack.Port.ReadNow("level").Value);
        Assert.Equal("Level", rack.Description.Attribute("level")!.Name);
    }

    [Fact]
    public void What_is_none_of_the_device_or_always_there_cannot_be_taken_away()
    {
        var level = rack.Set("level", 0);
        rack.Take(level);

        Assert.Equal("level of test/bench/1 cannot be taken away. (Parameter 'member')", Assert.Throws<ArgumentException>(() => rack.Take(level)).Message);
        Assert.Throws<ArgumentException>(() => rack.Take(rack.State));
        Assert.Throws<ArgumentException>(() => rack.Take(new Rack(bench).Set("level", 0)));
        Assert.Throws<ArgumentException>(() => rack.Take(rack.FindCommand("Init")));
    }
}
