using System.Reactive.Linq;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Settings;

/// <summary>What a write to a memorized setting waits for.</summary>
public class KeepingTests
{
    private static readonly AttributeConfiguration Shown = new() { Memory = Memory.Shown };

    private readonly HeldStore store = new();
    private readonly Bench bench;

    public KeepingTests() => bench = new() { Settings = store };

    [Fact]
    public void A_write_is_acknowledged_when_it_is_safe_and_set_before()
    {
        var device = new Container<int>(bench, 0, Shown);
        device.Value.SetPoints().Subscribe(value => bench.Note($"set {value}"));
        bench.At(2, () => store.MakeSafe(0));

        device.Value.Write(5).Subscribe(_ => bench.Note("acknowledged"));
        bench.AdvanceTo(3);

        Assert.Equal(["0s set 0", "0s set 5", "2s acknowledged"], bench.Diary);
        Assert.Equal(["5"], store.Given);
    }

    [Fact]
    public void Values_are_kept_in_the_order_in_which_they_are_set()
    {
        var device = new Container<int>(bench, 0, Shown);
        var seen = new List<int>();
        device.Value.SetPoints().Where(value => value is 5 or 6).Subscribe(value => _ = device.Port.Write("value", value + 1).AsTask());
        device.Value.SetPoints().Subscribe(seen.Add);

        _ = device.Port.Write("value", 5).AsTask();

        Assert.Equal([0, 5, 6, 7], seen);
        Assert.Equal(["5", "6", "7"], store.Given);
    }

    [Fact]
    public void Values_of_many_threads_are_kept_in_the_order_in_which_they_are_set()
    {
        var device = new Container<int>(bench, 0, Shown);
        var seen = new List<int>();
        device.Value.SetPoints().Skip(1).Subscribe(seen.Add);

        Crowd.Of(4, thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                _ = device.Port.Write("value", (thread * 1_000) + i).AsTask();
            }
        });

        Assert.Equal(2_000, seen.Count);
        Assert.Equal(seen.Select(value => $"{value}"), store.Given);
    }

    [Fact]
    public void A_store_that_fails_refuses_the_write_to_its_writer_and_leaves_the_set_point()
    {
        var device = new Container<int>(bench, 0, Shown);
        device.Value.Write(5).Subscribe(_ => { }, refusal => bench.Note(((DevFailedException)refusal).Failure.Reason + ": " + refusal.Message));

        bench.At(1, () => store.Refuse(0, new IOException("the disk is full.")));
        bench.AdvanceTo(2);
        device.Value.Write(6).Subscribe(_ => bench.Note("acknowledged"));
        store.MakeSafe(1);

        Assert.Equal(
            ["1s API_DatabaseAccess: value is set, but the value is not safe and may be lost at a restart: the disk is full.", "2s acknowledged"],
            bench.Diary);
        Assert.Equal((6, DevState.Unknown), (device.Value.SetPoint, device.State.Current));
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_store_that_breaks_is_told_to_the_host_and_the_device_goes_on()
    {
        var broken = new Bench { Settings = new BrokenStore() };
        var device = new Container<int>(broken, 0, Shown);

        var refusal = AtOnce.Refusal(() => device.Port.WriteNow("value", 5));

        Assert.Equal("API_DatabaseAccess", refusal.Reason);
        Assert.Equal("keeping value", Assert.Single(broken.Faults, fault => fault.Place.StartsWith("keeping", StringComparison.Ordinal)).Place);
        Assert.Equal(5, device.Value.SetPoint);
    }

    [Fact]
    public void What_is_refused_or_set_from_inside_or_not_memorized_is_not_kept()
    {
        var device = new Container<int>(bench, 0, new() { Memory = Memory.Shown, MaxValue = 10 });
        var forgetful = new Container<int>(bench, 0);

        Assert.Equal("API_WAttrOutsideLimit", AtOnce.Refusal(() => device.Port.WriteNow("value", 11)).Reason);
        device.Value.Set(7);
        forgetful.Port.WriteNow("value", 3);

        Assert.Empty(store.Given);
    }

    [Fact]
    public void Half_a_letter_cannot_be_kept_and_is_refused_before_anything_is_done()
    {
        var device = new Container<string[]>(bench, [], Shown);
        device.Value.OnWrite(_ => bench.Note("done"));

        Assert.Equal(
            "value is memorized, and this value cannot be kept: a text in it is no well-formed Unicode",
            AtOnce.Refusal(() => device.Port.WriteNow("value", new[] { "a", "\ud83d" })).Description);
        Assert.Equal(
            "value is memorized, and this value cannot be kept: a text is missing in it",
            AtOnce.Refusal(() => device.Port.WriteNow("value", new string[1])).Description);

        Assert.Empty(bench.Diary);
        Assert.Empty(store.Given);
    }

    [Fact]
    public void Whether_it_is_memorized_can_be_changed_while_the_device_runs()
    {
        var device = new Container<int>(bench, 0);

        Configure(device, "shown");
        _ = device.Port.Write("value", 5).AsTask();
        Configure(device, "none");
        device.Port.WriteNow("value", 6);

        Assert.Equal(["5"], store.Given);
    }

    [Fact]
    public async Task A_device_that_goes_lets_those_who_wait_go()
    {
        var device = new Container<int>(bench, 0, Shown);
        var written = device.Port.Write("value", 5).AsTask();

        device.Dispose();

        Assert.Equal("API_DeviceNotFound", (await Assert.ThrowsAsync<DevFailedException>(() => written)).Failure.Reason);
        Assert.Equal(["5"], store.Given);
    }

    private static void Configure(Container<int> device, string memorized) =>
        Assert.True(device.Port.Configure("value", new Dictionary<string, string> { ["memorized"] = memorized }).AsTask().IsCompletedSuccessfully);

    private sealed class BrokenStore : ISettingStore
    {
        public string? Recall(DeviceName device, string attribute) => throw new InvalidOperationException("broken");

        public Task Keep(DeviceName device, string attribute, string value) => throw new InvalidOperationException("broken");
    }
}
