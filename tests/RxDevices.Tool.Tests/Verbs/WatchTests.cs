using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class WatchTests
{
    private const string SetPoint = "lab/supply/1/current_setpoint";

    [Fact]
    public async Task Each_change_is_a_line_until_Ctrl_C()
    {
        await using var far = await Far.Open();
        await using var watch = far.Start("watch", SetPoint);
        await watch.Output.Lines(1);
        far.Supply.CurrentSetPoint.Set(2.5);
        await watch.Output.Lines(2);

        watch.Interrupt();

        Assert.Equal(0, await watch.Exit);
        Assert.Equal(
            """
            0001-01-01T00:00:00.000000Z lab/supply/1/current_setpoint 0.0 ATTR_VALID
            0001-01-01T00:00:00.000000Z lab/supply/1/current_setpoint 2.5 ATTR_VALID

            """,
            watch.Output.ToString());
        Assert.Equal("", watch.Error.ToString());
    }

    [Fact]
    public async Task So_many_lines_and_no_more()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0, "0001-01-01T00:00:00.000000Z lab/supply/1/current_setpoint 0.0 ATTR_VALID\n", ""),
            await far.Ask("watch", SetPoint, "--take", "1"));
    }

    [Fact]
    public async Task A_period_asks_what_tells_nothing_of_itself()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0, "0001-01-01T00:00:00.000000Z lab/supply/1/state ON ATTR_VALID\n", ""),
            await far.Ask("watch", "lab/supply/1/state", "--every", "0.5", "--take", "1"));
    }

    [Fact]
    public async Task Events_alone_are_watched_when_asked_for()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0, "0001-01-01T00:00:00.000000Z lab/supply/1/current_setpoint 0.0 ATTR_VALID\n", ""),
            await far.Ask("watch", SetPoint, "--event", "change", "--take", "1"));
        var (exit, _, error) = await far.Ask("watch", SetPoint, "--event", "change", "--every", "1");
        Assert.NotEqual(0, exit);
        Assert.Contains("--event and --every exclude each other", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_and_when_nothing_is_left_the_watch_ends()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("watch", "lab/supply/1/nope");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("desc = Attribute nope is not supported by device lab/supply/1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_leaves_is_told_in_one_line()
    {
        await using var far = await Far.Open();
        await using var watch = far.Start("watch", SetPoint);
        await watch.Output.Lines(1);

        await far.Leave();

        Assert.Equal(1, await watch.Exit);
        Assert.Equal("The server closed the connection\n", watch.Error.ToString());
    }

    [Fact]
    public async Task Programs_get_an_object_a_line_and_refusals_among_them()
    {
        await using var far = await Far.Open();

        Assert.Equal(
            (0,
            """
            {"name":"lab/supply/1/current_setpoint","type":"Double","format":"Scalar","time":"0001-01-01T00:00:00Z","quality":"Valid","value":0.0,"setPoint":0.0}

            """,
            ""),
            await far.Ask("watch", SetPoint, "--take", "1", "--json"));
        var (exit, output, error) = await far.Ask("watch", "lab/supply/1/nope", "--json");
        Assert.Equal((1, ""), (exit, error));
        Assert.StartsWith("{\"name\":\"lab/supply/1/nope\",\"failure\":[{\"reason\":\"API_UnsupportedAttribute\",", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_without_a_terminal_prints_lines()
    {
        await using var far = await Far.Open();
        await using var watch = far.Start("watch", SetPoint, "--live");

        Assert.Equal("0001-01-01T00:00:00.000000Z lab/supply/1/current_setpoint 0.0 ATTR_VALID\n", await watch.Output.Lines(1));
    }

    [Theory]
    [InlineData("--take", "1")]
    [InlineData("--json")]
    public async Task Live_goes_with_nothing_that_is_for_lines(params string[] more) => Assert.Equal(
        (2, "", "--live goes with neither --take nor --json: those are for lines.\nTry: rxdevices watch --help\n"),
        await Shell.Run(["watch", SetPoint, "--live", .. more]));

    [Fact]
    public async Task Live_on_a_terminal_shows_values_and_units_on_a_screen_of_its_own_until_q()
    {
        await using var far = await Far.Open();
        using var terminal = new MemoryTerminal(80, 5);
        await using var watch = far.StartOn(terminal, "watch", SetPoint, "--live");
        await terminal.Shows("lab/supply/1/current_setpoint          0.0 A    VALID");
        Assert.True(terminal.IsOnOtherScreen);
        far.Supply.CurrentSetPoint.Set(2.5);
        await terminal.Shows("lab/supply/1/current_setpoint          2.5 A    VALID");

        terminal.Type("q");

        Assert.Equal(0, await watch.Exit);
        Assert.False(terminal.IsOnOtherScreen);
        Assert.Equal("", watch.Output.ToString() + watch.Error);
    }

    [Fact]
    public async Task Live_ends_with_the_server_and_says_so_where_the_shell_is()
    {
        await using var far = await Far.Open();
        using var terminal = new MemoryTerminal(80, 5);
        await using var watch = far.StartOn(terminal, "watch", SetPoint, "--live");
        await terminal.Shows("VALID");

        await far.Leave();

        Assert.Equal(1, await watch.Exit);
        Assert.False(terminal.IsOnOtherScreen);
        Assert.Equal("The server closed the connection\n", watch.Error.ToString());
    }
}
