using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class ListTests
{
    [Fact]
    public async Task The_devices_are_listed_by_name()
    {
        await using var far = await Far.Open();

        Assert.Equal((0, "lab/supply/1\nsys/tg_test/1\n", ""), await far.Ask("list"));
    }

    [Fact]
    public async Task A_device_is_described()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0,
            """
            lab/supply/1 is a PowerSupply
            attributes:
              current_setpoint  DevDouble  SCALAR   READ_WRITE
              current           DevDouble  SCALAR   READ
              voltage           DevDouble  SCALAR   READ
              power             DevDouble  SCALAR   READ
              State             DevState   SCALAR   READ
              Status            DevString  SCALAR   READ
            commands:
              Init()
              State() -> DevState
              Status() -> DevString

            """,
            ""),
            await far.Ask("list", "lab/supply/1"));
    }

    [Fact]
    public async Task An_attribute_shows_its_configuration()
    {
        await using var far = await Far.Open();

        var (exit, output, _) = await far.Ask("list", "lab/supply/1/current_setpoint");

        Assert.Equal(0, exit);
        Assert.Contains("\nunit               = A\n", output, StringComparison.Ordinal);
        Assert.Contains("\nmax_value          = 100\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_not_there_is_refused()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("list", "lab/nope/1");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("desc = device lab/nope/1 not defined in the database !", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_devices_in_one_object()
    {
        await using var far = await Far.Open();

        Assert.Equal((0, "{\"devices\":[\"lab/supply/1\",\"sys/tg_test/1\"]}\n", ""), await far.Ask("list", "--json"));
    }

    [Theory]
    [InlineData("lab/supply/1", "{\"device\":\"lab/supply/1\",\"class\":\"PowerSupply\",\"attributes\":[{\"attribute\":\"current_setpoint\",")]
    [InlineData("lab/supply/1/current", "{\"device\":\"lab/supply/1\",\"attribute\":\"current\",\"type\":\"Double\",\"format\":\"Scalar\",")]
    public async Task Programs_get_what_the_line_protocol_answers_them(string name, string beginning)
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("list", name, "--json");

        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith(beginning, output, StringComparison.Ordinal);
        Assert.Single(output, letter => letter == '\n');
    }

    [Fact]
    public async Task Programs_get_a_refusal_as_an_object()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (1,
            """
            {"name":"lab/nope/1","failure":[{"reason":"DB_DeviceNotDefined","description":"device lab/nope/1 not defined in the database !","origin":"DataBase::ImportDevice()","severity":"Err"}]}

            """,
            ""),
            await far.Ask("list", "lab/nope/1", "--json"));
    }
}
