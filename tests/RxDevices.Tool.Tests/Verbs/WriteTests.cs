using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class WriteTests
{
    [Theory]
    [InlineData("sys/tg_test/1/ampli", "-5", "-5.0\n")]
    [InlineData("sys/tg_test/1/ampli", "-1e-05", "-1e-05\n")]
    [InlineData("sys/tg_test/1/string_scalar", "@hello world", "@hello world\n")]
    [InlineData("sys/tg_test/1/double_spectrum", "[1, -2.5]", "[1.0, -2.5]\n")]
    public async Task The_new_value_is_printed(string name, string value, string expected)
    {
        await using var far = await Far.Open();

        Assert.Equal((0, expected, ""), await far.Ask("write", name, value));
    }

    [Fact]
    public async Task After_two_minus_signs_anything_is_a_value()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0, "--text\n", ""),
            await Shell.Run("write", "--server", far.Address, "sys/tg_test/1/string_scalar", "--", "--text"));
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_refused_with_what_would_be_one()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (1,
            "",
            """
            DevFailed[
            DevError[
                desc = The value for current_setpoint (DevDouble) cannot be read: expected a number below 1.8e+308 at column 1, not 'much'
              origin = PythonLiteral.Parse
              reason = API_IncompatibleAttrDataType
            severity = ERR]

            DevError[
                desc = Failed to write_attribute on device lab/supply/1, attribute current_setpoint
              origin = DeviceProxy::write_attribute()
              reason = API_AttributeFailed
            severity = ERR]
            ]

            """),
            await far.Ask("write", "lab/supply/1/current_setpoint", "much"));
    }

    [Fact]
    public async Task A_value_the_device_refuses_is_not_written()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("write", "lab/supply/1/current_setpoint", "-5");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("reason = API_WAttrOutsideLimit", error, StringComparison.Ordinal);
        Assert.Equal(0.0, far.Supply.CurrentSetPoint.SetPoint);
    }
}
