using System.Reactive;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Server;

/// <summary>What clients older than the newest interface ask.</summary>
public sealed class OldVersionTests : IDisposable
{
    private static readonly string[] Name = ["short_scalar"];

    private readonly Dialogue dialogue = new();

    public void Dispose() => dialogue.Dispose();

    [Fact]
    public void Attributes_are_written_and_read_in_all_versions()
    {
        Assert.Null(dialogue.Ask(Operations.WriteAttributes, [Old(1)]));
        Assert.Equal(1, SetPoint(dialogue.Ask(Operations.ReadAttributes, Name)));
        Assert.Null(dialogue.Ask(Operations.WriteAttributes3, [Old(2)]));
        Assert.Equal(2, SetPoint(dialogue.Ask(Operations.ReadAttributes2, (Name, DevSource.Dev))));
        Assert.Equal(2, SetPoint(dialogue.Ask(Operations.ReadAttributes3, (Name, DevSource.Dev))));
        Assert.Equal(2, SetPoint(dialogue.Ask(Operations.ReadAttributes4, (Name, DevSource.Dev, Dialogue.Me))));
        Assert.Equal(3, SetPoint(dialogue.Ask(Operations.WriteReadAttributes4, ([New(3)], Dialogue.Me))));
        Assert.Equal(4, SetPoint(dialogue.Ask(Operations.WriteReadAttributes5, ([New(4)], Name, Dialogue.Me))));
    }

    [Fact]
    public void The_state_is_a_value_of_its_own_kind_in_all_versions()
    {
        string[] state = ["State"];
        Assert.Equal(DevState.Running, Single(dialogue.Ask(Operations.ReadAttributes3, (state, DevSource.Dev)), "Value"));
        Assert.Equal(
            new AttrValUnion(AttributeDataType.DeviceState, DevState.Running),
            ((AttributeValue5[])dialogue.Ask(Operations.ReadAttributes5, (state, DevSource.Dev, Dialogue.Me))!)[0].Value);
    }

    [Fact]
    public void Failures_are_the_whole_calls_in_the_oldest_versions()
    {
        Assert.Equal("API_AttrNotFound", Reason(dialogue.Ask(Operations.ReadAttributes, ["short_scalar", "nope"])));
        Assert.Equal("API_AttrNotFound", Reason(dialogue.Ask(Operations.WriteAttributes, [Old(1) with { Name = "nope" }])));
        Assert.Equal(
            "API_AttrNotFound",
            Assert.Single(Assert.Single(Assert.IsType<UserException>(
                dialogue.Ask(Operations.WriteAttributes3, [Old(1) with { Name = "nope" }])).NamedErrors).ErrList).Reason);
        Assert.Equal(
            "API_AttrNotFound",
            Assert.Single(((AttributeValue3[])dialogue.Ask(Operations.ReadAttributes3, (["nope"], DevSource.Dev))!)[0].ErrList).Reason);
    }

    [Fact]
    public void Commands_are_executed_and_described_in_all_versions()
    {
        var number = Any.Of(CommandType.Of(5)!, 1.5);
        Assert.Equal(1.5, ((Any)dialogue.Ask(Operations.CommandInout, ("DevDouble", number))!).Value);
        Assert.Equal(1.5, ((Any)dialogue.Ask(Operations.CommandInout2, ("DevDouble", number, DevSource.Dev))!).Value);
        Assert.Equal(5, ((DevCmdInfo)dialogue.Ask(Operations.CommandQuery, "DevDouble")!).InType);
        Assert.Equal(30, ((DevCmdInfo[])dialogue.Ask(Operations.CommandListQuery, Unit.Default)!).Length);
        Assert.Equal("TangoTest", ((DevInfo)dialogue.Ask(Operations.Info, Unit.Default)!).DevClass);
    }

    [Fact]
    public void Attributes_are_described_and_configured_in_all_versions()
    {
        Assert.Equal(60, ((AttributeConfig[])dialogue.Ask(Operations.GetAttributeConfig, ["All attributes"])!).Length);
        Assert.Equal(62, ((AttributeConfig2[])dialogue.Ask(Operations.GetAttributeConfig2, ["All attributes_3"])!).Length);
        var oldest = ((AttributeConfig[])dialogue.Ask(Operations.GetAttributeConfig, Name)!)[0];
        var older = ((AttributeConfig3[])dialogue.Ask(Operations.GetAttributeConfig3, Name)!)[0];

        Assert.Null(dialogue.Ask(Operations.SetAttributeConfig, [oldest with { Unit = "A" }]));
        Assert.Equal("A", ((AttributeConfig2[])dialogue.Ask(Operations.GetAttributeConfig2, Name)!)[0].Unit);
        Assert.Null(dialogue.Ask(Operations.SetAttributeConfig3, [older with { Unit = "B" }]));
        Assert.Equal("B", ((AttributeConfig5[])dialogue.Ask(Operations.GetAttributeConfig5, Name)!)[0].Unit);
        Assert.Null(dialogue.Ask(Operations.SetAttributeConfig4, ([older with { Unit = "C" }], Dialogue.Me)));
        Assert.Equal("C", ((AttributeConfig5[])dialogue.Ask(Operations.GetAttributeConfig5, Name)!)[0].Unit);
    }

    private static AttributeValue Old(short value) =>
        new(Any.Of(CommandType.Of(10)!, new[] { value }), Quality.Valid, default, "short_scalar", 1, 0);

    private static AttributeValue4 New(short value) => new(
        new(AttributeDataType.AttShort, new[] { value }), Quality.Valid, AttrDataFormat.FmtUnknown, default, "short_scalar", default, new(1, 0), []);

    private static short SetPoint(object? answer) => ((short[])Single(answer, "Value")!)[1];

    // The value of the only reading, whatever carries it.
    private static object? Single(object? answer, string property)
    {
        var reading = Assert.Single(((Array)answer!).Cast<object>());
        var carrier = reading.GetType().GetProperty(property)!.GetValue(reading)!;
        return carrier.GetType().GetProperty("Value")!.GetValue(carrier);
    }

    private static string Reason(object? answer) => Assert.IsType<UserException>(answer).ToFailure().Reason;
}
