using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class TreeTests
{
    [Fact]
    public async Task A_device_is_a_tree_of_its_attributes_and_commands_with_types_and_its_state()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0,
            """
            lab/supply/1  PowerSupply  ON
            ├── attributes
            │   ├── current_setpoint  DevDouble  SCALAR  READ_WRITE  A
            │   ├── current           DevDouble  SCALAR  READ        A
            │   ├── voltage           DevDouble  SCALAR  READ        V
            │   ├── power             DevDouble  SCALAR  READ        W
            │   ├── State             DevState   SCALAR  READ
            │   └── Status            DevString  SCALAR  READ
            └── commands
                ├── Init()
                ├── State() -> DevState
                └── Status() -> DevString

            """,
            ""),
            await far.Ask("tree", "lab/supply/1"));
    }

    [Theory]
    [InlineData(new string[0], new[] { "lab/supply/1  PowerSupply  ON", "sys/tg_test/1  TangoTest  RUNNING" })]
    [InlineData(new[] { "sys" }, new[] { "sys/tg_test/1  TangoTest  RUNNING" })]
    [InlineData(new[] { "LAB/supply/" }, new[] { "lab/supply/1  PowerSupply  ON" })]
    public async Task A_part_of_a_name_chooses_devices(string[] part, string[] expected)
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask(["tree", .. part]);

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(expected, output.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])));
    }

    [Fact]
    public async Task A_part_that_fits_nothing_is_said_with_what_to_do()
    {
        await using var far = await Far.Open();

        Assert.Equal((1, "", "There is no device 'la', and none below it. Try: rxdevices list\n"), await far.Ask("tree", "la"));
    }

    [Fact]
    public async Task Programs_get_an_object_for_each_device_with_its_state()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("tree", "--json");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            [("{\"device\":\"lab/supply/1\",\"class\":\"PowerSupply\",", ",\"state\":\"ON\"}"), ("{\"device\":\"sys/tg_test/1\",\"class\":\"TangoTest\",", ",\"state\":\"RUNNING\"}")],
            output.TrimEnd().Split('\n').Select(line => (line[..line.IndexOf("\"attributes", StringComparison.Ordinal)], line[line.LastIndexOf(',')..])));
    }
}
