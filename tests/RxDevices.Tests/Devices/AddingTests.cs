using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

/// <summary>Attributes and commands declared while the device runs.</summary>
public class AddingTests
{
    private readonly Bench bench = new();
    private readonly Rack rack;

    public AddingTests() => rack = bench.Started(new Rack(bench));

    [Fact]
    public void An_attribute_of_any_kind_can_be_used_at_once()
    {
        rack.Do(rack =>
        {
            rack.Follow("followed", Observable.Return(1));
            rack.Ask("asked", _ => Task.FromResult(2));
            rack.Set("set", 3).OnWrite(value => bench.Note($"written {value}"));
        });

        rack.Port.WriteNow("set", 4);

        Assert.Equal([1, 2, 4], new[] { "followed", "asked", "SET" }.Select(name => rack.Port.ReadNow(name).Value));
        Assert.Equal(["0s written 4"], bench.Diary);
        Assert.Equal(
            ["followed", "asked", "set", "State", "Status"], rack.Description.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void An_attribute_that_is_added_has_events_and_alarms()
    {
        rack.Do(rack => rack.Set("level", 0.0, new() { MaxAlarm = 10.0, Change = new() { Absolute = 1 } }));
        rack.Port.Events("level", EventKind.Change).Subscribe(reading => bench.Note(reading.Value));

        rack.Port.WriteNow("level", 0.5);
        rack.Port.WriteNow("level", 20);

        Assert.Equal(["0s 0", "0s 20"], bench.Diary);
        Assert.Equal((DevState.Alarm, "The device is in ALARM state.\nAlarm : Value too high for level"), (rack.State.Current, rack.Status.Current));
    }

    [Theory]
    [InlineData(Memory.Shown, new string[0])]
    [InlineData(Memory.Written, new[] { "0s written 5" })]
    public void An_attribute_that_is_added_remembers_in_the_way_it_was_declared(Memory memory, string[] diary)
    {
        _ = bench.Settings.Keep(rack.Name, "level", "5");

        rack.Do(rack => rack.Set("level", 0, new() { Memory = memory }).OnWrite(value => bench.Note($"written {value}")));

        Assert.Equal(5, rack.Port.ReadNow("level").Value);
        Assert.Equal(diary, bench.Diary);
    }

    [Fact]
    public void What_OnInit_adds_begins_once_with_all_the_others()
    {
        _ = bench.Settings.Keep(rack.Name, "level", "5");
        var subscribed = 0;
        var device = new Rack(bench)
        {
            Initialising = rack =>
            {
                if (rack.Description.Attribute("level") is null)
                {
                    rack.Set("level", 0, new() { Memory = Memory.Written }).OnWrite(value => bench.Note($"written {value}"));
                    rack.Follow("followed", rack.Spread(Observable.Defer(() => Observable.Return(++subscribed))));
                }
            },
        };

        bench.Started(device);
        Assert.Equal(["0s written 5"], bench.Diary);
        Assert.Equal((1, 1), (subscribed, device.Port.ReadNow("followed").Value));

        device.Port.ExecuteNow("Init");
        Assert.Equal(["0s written 5", "0s written 5"], bench.Diary);
    }

    [Fact]
    public void What_is_shared_while_the_device_runs_is_followed_at_once()
    {
        rack.Do(rack => rack.Follow("followed", rack.Spread(Observable.Return(7))));

        Assert.Equal(7, rack.Port.ReadNow("followed").Value);
    }

    [Fact]
    public void A_name_that_is_there_already_is_a_refusal_and_breaks_nothing()
    {
        rack.Do(rack =>
        {
            rack.Set("level", 1);
            rack.Execute("again", () => rack.Set("LEVEL", 2));
            rack.Execute("too", () => rack.Execute("Again", () => { }));
        });

        var attribute = AtOnce.Refusal(() => rack.Port.ExecuteNow("again"));
        var command = AtOnce.Refusal(() => rack.Port.ExecuteNow("too"));

        Assert.Equal(("API_AttrNotFound", "Device test/bench/1 -> Attribute LEVEL already exists for your device"), (attribute.Reason, attribute.Description));
        Assert.Equal(("API_CommandNotFound", "Device test/bench/1 -> Command Again already exists for your device"), (command.Reason, command.Description));
        Assert.Equal((DevState.On, 1), (rack.State.Current, rack.Port.ReadNow("level").Value));
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_command_comes_and_goes()
    {
        Command? added = null;
        rack.Do(rack => added = rack.Execute("Ring", () => bench.Note("ring")));
        rack.Port.ExecuteNow("ring");

        rack.Do(rack => rack.Take(added!));

        Assert.Equal("API_CommandNotFound", AtOnce.Refusal(() => rack.Port.ExecuteNow("ring")).Reason);
        Assert.Null(rack.Description.Command("Ring"));
        Assert.Equal(["0s ring"], bench.Diary);
        Assert.Throws<ArgumentException>(() => rack.Take(added!));
    }

    [Fact]
    public void An_attribute_is_listed_where_it_is_put_and_nowhere_else_when_it_cannot()
    {
        var first = rack.Set("first", 1);
        var second = rack.Set("second", 2);

        rack.Do(rack => rack.Put(second, before: first));
        Assert.Throws<ArgumentException>(() => rack.Put(first, before: rack.State));
        Assert.Throws<ArgumentException>(() => rack.Put(rack.State, before: first));

        Assert.Equal(["second", "first", "State", "Status"], rack.Description.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void What_is_added_as_the_device_goes_follows_nothing_and_completes()
    {
        var subscribed = 0;
        rack.State.Subscribe(_ => { }, () =>
        {
            rack.Follow("late", Observable.Defer(() => Observable.Return(++subscribed))).Subscribe(_ => { }, () => bench.Note("late"));
        });

        rack.Dispose();

        Assert.Equal(["0s late"], bench.Diary);
        Assert.Equal(0, subscribed);
    }
}
