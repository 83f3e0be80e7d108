namespace RxDevices.Tests.Text;

public class TangoTextTests
{
    [Fact]
    public void States_are_spelled_and_numbered_as_Tangos()
    {
        string[] spellings =
        [
            "ON", "OFF", "CLOSE", "OPEN", "INSERT", "EXTRACT", "MOVING", "STANDBY", "FAULT", "INIT", "RUNNING", "ALARM", "DISABLE", "UNKNOWN",
        ];

        Assert.Equal(spellings, Enum.GetValues<DevState>().Select(TangoText.Of));
        Assert.All(Enum.GetValues<DevState>(), state =>
        {
            Assert.True(TangoText.TryParseState(TangoText.Of(state), out var same));
            Assert.Equal(state, same);
        });
        Assert.False(TangoText.TryParseState("ASLEEP", out _));
        Assert.Equal("The device is in RUNNING state.", TangoText.StatusOf(DevState.Running));
    }

    [Fact]
    public void Everything_else_is_spelled_as_Tangos()
    {
        Assert.Equal(
            ["ATTR_VALID", "ATTR_INVALID", "ATTR_ALARM", "ATTR_CHANGING", "ATTR_WARNING"], Enum.GetValues<Quality>().Select(TangoText.Of));
        Assert.Equal(["WARN", "ERR", "PANIC"], Enum.GetValues<ErrorSeverity>().Select(TangoText.Of));
        Assert.Equal(["SCALAR", "SPECTRUM", "IMAGE"], Enum.GetValues<DataFormat>().Select(TangoText.Of));
        Assert.Equal(["READ", "READ_WITH_WRITE", "WRITE", "READ_WRITE"], Enum.GetValues<AccessMode>().Select(TangoText.Of));
        Assert.Equal(["OPERATOR", "EXPERT"], Enum.GetValues<DisplayLevel>().Select(TangoText.Of));
        Assert.Equal(
            [
                "DevVoid", "DevBoolean", "DevUChar", "DevShort", "DevUShort", "DevLong", "DevULong", "DevLong64", "DevULong64", "DevFloat",
                "DevDouble", "DevString", "DevState", "DevEnum", "DevEncoded", "DevVarLongStringArray", "DevVarDoubleStringArray",
            ],
            Enum.GetValues<DataType>().Select(TangoText.Of));
    }

    [Fact]
    public void A_number_that_has_no_spelling_is_spelled_as_a_number()
    {
        Assert.Equal("14", TangoText.Of((DevState)14));
        Assert.Equal("-1", TangoText.Of((Quality)(-1)));
    }
}
