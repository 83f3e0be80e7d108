using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public sealed class PlotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task An_hour_in_virtual_time_is_drawn_in_the_terminal()
    {
        var (exit, output, error) = await Shell.Run(
            "plot", "lab/supply/1/current", "--virtual", "--for", "1h", "--terminal", "--set", "lab/supply/1/current_setpoint=100");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            """
                 lab/supply/1/current in A
            100 ┤⢸⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
                │⢸
                │⢸
                │⢸
             80 ┤⢸
                │⢸
                │⢸
                │⢸
             60 ┤⡏
                │⡇
                │⡇
             40 ┤⡇
                │⡇
                │⡇
                │⡇
             20 ┤⡇
                │⡇
                │⡇
                │⡇
              0 ┤⡇
                └┬───────────┬────────────┬───────────┬───────────┬────────────┬───────────┬
                 0          10           20          30          40           50          60
                                                 time in min

            """,
            output);
    }

    [Fact]
    public async Task Several_attributes_are_panels_above_a_common_axis_and_what_is_asked_is_joined_by_lines()
    {
        var (exit, output, error) = await Shell.Run(
            "plot", "lab/supply/1/current", "lab/supply/1/voltage", "--virtual", "--for", "4s", "--every", "0.5", "--terminal", "--set", "lab/supply/1/current_setpoint=10");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            """
                lab/supply/1/current in A
            10 ┤                                    ⢀⡠⠤⠤⠔⠒⠒⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁
               │                                ⢀⡠⠔⠊⠁
             8 ┤                            ⣀⡠⠔⠊⠁
             6 ┤                       ⢀⡠⠤⠒⠉
               │                  ⢀⣀⠤⠒⠉⠁
             4 ┤              ⢀⡠⠔⠊⠁
             2 ┤          ⢀⡠⠔⠊⠁
               │     ⣀⡠⠔⠒⠉⠁
             0 ┤⣀⠤⠔⠊⠉
                lab/supply/1/voltage in V
            20 ┤                                    ⢀⡠⠤⠤⠔⠒⠒⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁
               │                                ⢀⡠⠔⠊⠁
            15 ┤                            ⣀⡠⠔⠊⠁
               │                       ⢀⡠⠤⠒⠉
            10 ┤                  ⢀⣀⠤⠒⠉⠁
               │              ⢀⡠⠔⠊⠁
             5 ┤          ⢀⡠⠔⠊⠁
               │     ⣀⡠⠔⠒⠉⠁
             0 ┤⣀⠤⠔⠊⠉
               └┬────────┬─────────┬────────┬─────────┬────────┬────────┬─────────┬────────┬
               0.0      0.5       1.0      1.5       2.0      2.5      3.0       3.5     4.0
                                                 time in s

            """,
            output);
    }

    [Theory]
    [InlineData("plot.png", "89504E47")]
    [InlineData("plot.SVG", "3C3F786D")]
    [InlineData("plot.jpg", "FFD8FFE0")]
    [InlineData("plot.webp", "52494646")]
    public async Task A_picture_is_a_file_of_the_kind_its_name_says(string name, string magic)
    {
        var path = Path.Combine(folder, name);

        Assert.Equal((0, "", ""), await Shell.Run("plot", "sys/tg_test/1/double_scalar", "--virtual", "--for", "60s", "--out", path));

        Assert.Equal(magic, Convert.ToHexString((await File.ReadAllBytesAsync(path))[..4]));
    }

    [Fact]
    public async Task A_picture_names_the_attributes_their_units_and_the_times()
    {
        var path = Path.Combine(folder, "plot.svg");
        await Shell.Run("plot", "lab/supply/1/current", "lab/supply/1/voltage", "--virtual", "--for", "10min", "--out", path);
        var texts = System.Text.RegularExpressions.Regex.Matches(await File.ReadAllTextAsync(path), "<text[^>]*>([^<]*)</text>")
            .Select(text => text.Groups[1].Value.Trim()).ToList();

        Assert.All(
            ["lab/supply/1/current in A", "lab/supply/1/voltage in V", "A", "V", "time in min", "10"],
            text => Assert.Contains(text, texts));
    }

    [Fact]
    public async Task A_server_is_recorded_as_long_as_was_said_and_Ctrl_C_ends_it_sooner_and_draws()
    {
        await using var far = await Far.Open();
        await using var plot = far.Start("plot", "lab/supply/1/current_setpoint", "--for", "1h", "--terminal", "--verbose");
        await plot.Error.Lines(3);
        Assert.EndsWith(" s: Recording for 01:00:00\n", plot.Error.ToString(), StringComparison.Ordinal);

        plot.Interrupt();

        Assert.Equal(0, await plot.Exit);
        Assert.Contains("lab/supply/1/current_setpoint in A\n", plot.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("time in s since ", plot.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_ended_before_its_time_is_told_after_the_drawing()
    {
        var trace = new Trace("a/b/c/d", "", isHeld: true);
        trace.Finish(new(Reasons.CommunicationFailed, "The server closed the connection", "test"));
        var run = new Surroundings { Output = new StringWriter(), Error = new StringWriter() };

        Assert.Equal(1, new PlotOutput(null, OnTerminal: true).Draw(new([trace], TimeSpan.FromSeconds(1), null), run));

        Assert.StartsWith("      a/b/c/d\n", run.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("a/b/c/d: The server closed the connection", run.Error.ToString()!.Trim());
    }

    [Theory]
    [InlineData("--for 1h", "Say where to draw: --out FILE, --terminal, or both.")]
    [InlineData("--for 1h --out plot.gif", "--out takes a file that ends in .png, .svg, .jpg, .webp, not 'plot.gif'.")]
    [InlineData("--for 1h --out no/such/folder/plot.png", "--out: there is no folder for 'no/such/folder/plot.png'.")]
    [InlineData("--for soon --terminal", "--for takes a time such as 500ms, 10s, 5min, 1h or 7d, up to 1000d, not 'soon'.")]
    [InlineData("--for 0s --terminal", "--for takes a time such as 500ms, 10s, 5min, 1h or 7d, up to 1000d, not '0s'.")]
    [InlineData("--terminal", "Option '--for' is required.")]
    [InlineData("--for 1h --terminal --set x=1", "'x=1' sets nothing; write NAME=VALUE (for example lab/supply/1/current_setpoint=5).")]
    [InlineData("--for 1h --terminal --seed 3", "--virtual has devices of its own: it excludes --server, and --seed needs it.")]
    [InlineData("--for 1h --terminal --virtual --server unix:x", "--virtual has devices of its own: it excludes --server, and --seed needs it.")]
    public async Task What_cannot_be_done_is_said_before_the_recording(string options, string expected) => Assert.Equal(
        (2, "", $"{expected}\nTry: rxdevices plot --help\n"), await Shell.Run(["plot", "a/b/c/d", .. options.Split(' ')]));

    [Theory]
    [InlineData("sys/tg_test/1/string_scalar", "sys/tg_test/1/string_scalar is a DevString; only single numbers and booleans can be plotted")]
    [InlineData("sys/tg_test/1/double_spectrum", "sys/tg_test/1/double_spectrum is a DevVarDoubleArray; only single numbers and booleans can be plotted")]
    [InlineData("sys/tg_test/1/nope", "Attribute nope is not supported by device sys/tg_test/1")]
    public async Task What_is_no_number_or_not_there_is_refused(string name, string expected)
    {
        var (exit, output, error) = await Shell.Run("plot", name, "--virtual", "--for", "1h", "--terminal");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains($"desc = {expected}\n", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
