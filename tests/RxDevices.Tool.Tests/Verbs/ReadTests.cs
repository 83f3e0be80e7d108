using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class ReadTests
{
    [Theory]
    [InlineData("sys/tg_test/1/ampli", "0.0\n")]
    [InlineData("SYS/TG_TEST/1/State", "RUNNING\n")]
    [InlineData("lab/supply/1/status", "The device is in ON state.\n")]
    public async Task One_name_prints_the_value_alone(string name, string expected)
    {
        await using var far = await Far.Open();

        Assert.Equal((0, expected, ""), await far.Ask("read", name));
    }

    [Fact]
    public async Task Several_names_print_a_line_each_in_their_order()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0, "lab/supply/1/status 'The device is in ON state.'\nlab/supply/1/current 0.0\nlab/supply/1/state ON\n", ""),
            await far.Ask("read", "lab/supply/1/status", "lab/supply/1/current", "lab/supply/1/state"));
    }

    [Fact]
    public async Task A_failure_goes_to_standard_error_and_the_others_are_still_read()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (1,
            "lab/supply/1/current 0.0\nlab/supply/1/state ON\n",
            """
            DevFailed[
            DevError[
                desc = Attribute nope is not supported by device lab/supply/1
              origin = AttributeProxy::real_constructor()
              reason = API_UnsupportedAttribute
            severity = ERR]
            ]

            """),
            await far.Ask("read", "lab/supply/1/current", "lab/supply/1/nope", "lab/supply/1/state"));
    }

    [Fact]
    public async Task A_refusal_of_the_device_comes_with_all_its_layers()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (1,
            "",
            """
            DevFailed[
            DevError[
                desc = here is the exception you requested
              origin = TangoTest::read_throw_exception
              reason = exception test
            severity = ERR]

            DevError[
                desc = Failed to read_attribute on device sys/tg_test/1, attribute throw_exception
              origin = DeviceProxy::read_attribute()
              reason = API_AttributeFailed
            severity = ERR]
            ]

            """),
            await far.Ask("read", "sys/tg_test/1/throw_exception"));
    }

    [Fact]
    public async Task A_name_that_is_none_is_a_refusal_as_well()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("read", "ampli");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("desc = Can't connect to attribute with alias ampli", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_server_is_one_line_that_says_how_to_start_one()
    {
        var far = await Far.Open();
        await far.DisposeAsync();

        Assert.Equal(
            (1, "", $"No server at {far.Address} (Connection refused). Start one with: rxdevices serve --lines {far.Address}\n"),
            await far.Ask("read", "sys/tg_test/1/ampli"));
    }

    [Fact]
    public async Task No_socket_is_one_line_as_well() => Assert.Equal(
        (1, "", "No server at unix:no-such-socket (no socket is there). Start one with: rxdevices serve --lines unix:no-such-socket\n"),
        await Shell.Run("read", "sys/tg_test/1/ampli", "--server", "unix:no-such-socket"));

    [Fact]
    public async Task Programs_get_an_object_a_line_and_refusals_among_them()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (1,
            """
            {"name":"lab/supply/1/current","type":"Double","format":"Scalar","time":"0001-01-01T00:00:00Z","quality":"Valid","value":0.0}
            {"name":"current","failure":[{"reason":"API_AliasNotDefined","description":"Can\u0027t connect to attribute with alias current","origin":"AttributeProxy::parse_name","severity":"Err"}]}
            {"name":"lab/supply/1/state","type":"State","format":"Scalar","time":"0001-01-01T00:00:00Z","quality":"Valid","value":"ON"}

            """,
            ""),
            await far.Ask("read", "lab/supply/1/current", "current", "lab/supply/1/state", "--json"));
    }
}
