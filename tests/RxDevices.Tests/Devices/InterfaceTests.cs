using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

/// <summary>Who follows what the device has.</summary>
public class InterfaceTests
{
    private readonly Bench bench = new();
    private readonly Rack rack;

    public InterfaceTests() => rack = bench.Started(new Rack(bench));

    [Fact]
    public void The_current_description_comes_first_then_one_for_each_step_that_changed_it()
    {
        var before = rack.Set("before", 0);
        Command? command = null;
        rack.Port.Interfaces().Subscribe(Note);

        rack.Do(rack =>
        {
            rack.Set("a", 1);
            rack.Set("b", 2);
            command = rack.Execute("Ring", () => { });
            Note(null);
        });
        rack.Do(rack => rack.Take(before));
        rack.Do(rack =>
        {
            rack.Take(command!);
            rack.Take(rack.FindAttribute("a"));
        });

        Assert.Equal(["0s before", "0s in the step", "0s before a b Ring", "0s a b Ring", "0s b"], bench.Diary);
    }

    [Fact]
    public void Who_comes_later_gets_the_description_of_now_and_a_step_without_changes_tells_nothing()
    {
        rack.Set("a", 1);
        rack.Interfaces.Subscribe(Note);
        rack.Do(rack => rack.Quit(DevState.Off));
        rack.Port.WriteNow("a", 2);

        rack.Set("b", 1);
        rack.Interfaces.Subscribe(Note);

        Assert.Equal(["0s a", "0s a b", "0s a b"], bench.Diary);
    }

    [Fact]
    public void What_an_observer_changes_all_hear_after_what_it_heard()
    {
        rack.Interfaces.Where(device => device.Attribute("a") is not null && device.Attribute("b") is null).Subscribe(_ => rack.Set("b", 1));
        rack.Interfaces.Skip(1).Subscribe(Note);

        rack.Set("a", 1);

        Assert.Equal(["0s a", "0s a b"], bench.Diary);
    }

    [Fact]
    public void It_completes_with_the_device()
    {
        rack.Interfaces.Subscribe(Note, () => bench.Note("completed"));

        rack.Dispose();
        rack.Interfaces.Subscribe(_ => { }, () => bench.Note("late"));

        Assert.Equal(["0s ", "0s completed", "0s late"], bench.Diary);
    }

    [Fact]
    public void A_description_tells_of_a_new_configuration_as_soon_as_anybody_hears_of_it()
    {
        var level = rack.Set("level", 0);
        _ = rack.Description;
        level.Configurations.Skip(1).Subscribe(_ => bench.Note(rack.Description.Attribute("level")!.Unit));

        _ = level.Configure(configuration => configuration with { Unit = "mm" });

        Assert.Equal(["0s mm"], bench.Diary);
    }

    [Fact]
    public void Many_threads_add_and_take_away_and_all_hear_it_in_one_order_to_the_end()
    {
        const int threads = 4;
        const int times = 300;
        var detector = new OverlapDetector();
        var (one, other) = (new List<DeviceDescription>(), new List<DeviceDescription>());
        rack.Interfaces.Subscribe(device => detector.Pass(() => one.Add(device)));
        rack.Interfaces.Subscribe(other.Add);

        Crowd.Of(threads, thread =>
        {
            for (var i = 0; i < times; i++)
            {
                var attribute = rack.Set($"a{thread}.{i}", i);
                Assert.Equal(i, rack.Port.ReadNow(attribute.Name).SetPoint);
                Assert.NotNull(rack.Description.Attribute(attribute.Name));
                if (i % 3 != 0)
                {
                    rack.Take(attribute);
                }
            }
        });

        var expected = Enumerable.Range(0, threads).SelectMany(thread => Enumerable.Range(0, times / 3).Select(i => $"a{thread}.{3 * i}"))
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(0, detector.Overlaps);
        Assert.Equal(one, other);
        Assert.Equal(expected, NamesOf(one[^1]));
        Assert.Equal(expected, NamesOf(rack.Description));
        Assert.Empty(bench.Faults);
    }

    private static IEnumerable<string> NamesOf(DeviceDescription device) =>
        device.Attributes.SkipLast(2).Select(attribute => attribute.Name).Order(StringComparer.Ordinal);

    private void Note(DeviceDescription? device) => bench.Note(device is null ? "in the step" : string.Join(
        ' ',
        device.Attributes.SkipLast(2).Select(attribute => attribute.Name)
            .Concat(device.Commands.Select(command => command.Name).Except(["Init", "State", "Status"]))));
}
