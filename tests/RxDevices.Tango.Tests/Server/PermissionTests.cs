using System.Reactive;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Server;

/// <summary>Clients on other machines, and clients that another one has locked out.</summary>
public class PermissionTests
{
    private const string ReadOnly = "API_ReadOnlyMode: Executing a command is not authorized (sys/tg_test/1): this server takes writes and "
        + "commands from its own machine only; it was not started with --allow-remote-writes";

    private static readonly TangoPeer Stranger = new("192.0.2.7", 40000, IsLocal: false, new("192.0.2.1", 10000));

    [Fact]
    public void A_client_on_another_machine_only_reads()
    {
        using var far = new Dialogue(Stranger);

        Assert.Equal(DevState.Running, far.Ask(Operations.GetState, Unit.Default));
        Assert.Equal(DevState.Running, far.Execute("State", null));
        Assert.Equal(["AsyncioDevice::test/asyncio/1"], ((string[])far.Execute("QueryDevice", null, Dialogue.Admin)!)[1..]);
        Assert.Equal(ReadOnly, Say(far.Execute("DevDouble", 1.0)));
        Assert.StartsWith("API_ReadOnlyMode: Writing an attribute is not authorized", Say(Write(far)), StringComparison.Ordinal);
        Assert.StartsWith("API_ReadOnlyMode: Configuring", Say(far.Ask(Operations.SetAttributeConfig5, ([], Dialogue.Me))), StringComparison.Ordinal);
        Assert.StartsWith(
            "API_ReadOnlyMode", Say(far.Execute("LockDevice", new LongStringArray([10], [Dialogue.TangoTest]), Dialogue.Admin)), StringComparison.Ordinal);
    }

    [Fact]
    public void Unless_it_may_write()
    {
        using var far = new Dialogue(Stranger, new() { AllowRemoteWrites = true });

        Assert.Equal(1.0, far.Execute("DevDouble", 1.0));
        Assert.Null(Write(far));
    }

    [Fact]
    public void Who_is_locked_out_reads_and_is_told_by_whom_the_device_is_locked()
    {
        using var one = new Dialogue(options: new() { AllowRemoteWrites = true });
        using var other = new Dialogue(Stranger, beside: one);
        one.Execute("LockDevice", new LongStringArray([10], [Dialogue.TangoTest]), Dialogue.Admin);

        var status = (LongStringArray)other.Execute("DevLockStatus", Dialogue.TangoTest, Dialogue.Admin)!;
        Assert.Equal([1, 4711, 0, 0, 0, 0], status.Numbers);
        Assert.Equal(
            ["Device sys/tg_test/1 is locked by CPP or Python client with PID 4711 from host localhost", "giop:tcp:127.0.0.1:0", "Not defined"],
            status.Texts);
        Assert.Equal("API_DeviceLocked: Device sys/tg_test/1 is locked by another client", Say(other.Ask(
            Operations.CommandInout, ("DevVoid", Any.Of(CommandType.Of(0)!, Unit.Default)))));
        Assert.Null(Write(one));
        Assert.Equal(0, one.Execute("UnLockDevice", new LongStringArray([0], [Dialogue.TangoTest]), Dialogue.Admin));
        Assert.Null(Write(other));
    }

    private static object? Write(Dialogue dialogue) => dialogue.Ask(
        Operations.WriteAttributes4,
        ([new(new(AttributeDataType.AttLong, new[] { 7 }), Quality.Valid, AttrDataFormat.FmtUnknown, default, "long_scalar", default, new(1, 0), [])],
        Dialogue.Me));

    private static string Say(object? answer)
    {
        var failure = Assert.IsType<UserException>(answer).ToFailure();
        return $"{failure.Reason}: {failure.Description}";
    }
}
