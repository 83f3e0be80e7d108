using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Requests;

public class DeviceLockTests
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);
    private readonly Bench bench = new();
    private readonly IDevicePort mine;
    private readonly IDevicePort other;

    public DeviceLockTests()
    {
        var port = new Container<double>(bench, 1).Port;
        mine = port.For(new("mine"));
        other = port.For(new("other"));
    }

    [Fact]
    public async Task Others_may_read_but_neither_write_nor_execute_nor_configure()
    {
        await mine.Administration.Lock(TenSeconds);

        Assert.Equal(1.0, other.ReadNow("value").Value);
        Assert.Equal(DevState.Unknown, other.ExecuteNow("State"));
        Assert.Equal("The device is in UNKNOWN state.", other.ExecuteNow("Status"));
        Assert.Equal(
            "API_DeviceLocked Device test/bench/1 is locked by another client Device_Impl::write_attributes_4",
            Told(() => other.WriteNow("value", 2.0)));
        Assert.Equal(
            "API_DeviceLocked Device test/bench/1 is locked by another client Device_Impl::command_inout4", Told(() => other.ExecuteNow("Init")));
        Assert.Equal(
            "API_DeviceLocked Device test/bench/1 is locked by another client Device_Impl::set_attribute_config_5",
            Told(() => other.Configure("value", new Dictionary<string, string>()).AsTask().GetAwaiter().GetResult()));
        mine.WriteNow("value", 3.0);
        Assert.Equal(3.0, other.ReadNow("value").Value);
    }

    [Fact]
    public async Task A_lock_expires_unless_it_is_extended()
    {
        await mine.Administration.Lock(TenSeconds);
        bench.AdvanceTo(9);
        await mine.Administration.Relock();
        bench.AdvanceTo(19);
        Assert.Equal(("mine", 19), ((await other.Administration.LockedBy())!.Owner.Name, (await other.Administration.LockedBy())!.Until.Second));
        bench.AdvanceTo(19.5);

        Assert.Null(await other.Administration.LockedBy());
        other.WriteNow("value", 2.0);
        Assert.Equal(
            "API_DeviceNotLocked Device test/bench/1 is not locked. Can't re-lock it Device_Impl::relock",
            Told(() => mine.Administration.Relock().AsTask().GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Who_locks_twice_unlocks_twice()
    {
        await mine.Administration.Lock(TenSeconds);
        await mine.Administration.Lock(TenSeconds);

        Assert.Equal(1, await mine.Administration.Unlock());
        Assert.NotNull(await other.Administration.LockedBy());
        Assert.Equal(0, await mine.Administration.Unlock());
        Assert.Null(await other.Administration.LockedBy());
        Assert.Equal(0, await mine.Administration.Unlock());
    }

    [Fact]
    public async Task Nobody_else_locks_relocks_or_unlocks_it_except_by_force()
    {
        await mine.Administration.Lock(TenSeconds);

        Assert.Equal(
            "API_DeviceLocked Device test/bench/1 is already locked by another client Device_Impl::lock",
            Told(() => other.Administration.Lock(TenSeconds).AsTask().GetAwaiter().GetResult()));
        Assert.Equal(
            "API_DeviceLocked Device test/bench/1 is already locked by another client Device_Impl::relock",
            Told(() => other.Administration.Relock().AsTask().GetAwaiter().GetResult()));
        Assert.Equal(
            "API_DeviceLocked Device test/bench/1 is locked by another client, can't unlock it Device_Impl::unlock",
            Told(() => other.Administration.Unlock().AsTask().GetAwaiter().GetResult()));
        Assert.Equal(0, await other.Administration.Unlock(force: true));

        // Who had it learns once that it was taken away.
        Assert.Equal(
            "API_DeviceUnlocked Device test/bench/1 has been unlocked by an administrative client!!! Device_Impl::write_attributes_4",
            Told(() => mine.WriteNow("value", 2.0)));
        mine.WriteNow("value", 2.0);
    }

    [Fact]
    public void A_validity_that_is_none_is_refused() => Assert.Equal(
        "API_WrongFormat A lock is valid for more than 0 and up to 86400 s Device_Impl::lock",
        Told(() => mine.Administration.Lock(TimeSpan.Zero).AsTask().GetAwaiter().GetResult()));

    private static string Told(Action refused)
    {
        var error = Assert.Single(AtOnce.Refusal(refused).Errors);
        return $"{error.Reason} {error.Description} {error.Origin}";
    }
}
