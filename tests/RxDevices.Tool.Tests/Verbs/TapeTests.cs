using System.Reactive.Linq;
using System.Text.RegularExpressions;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public sealed class TapeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task What_was_recorded_is_told_exported_and_compared()
    {
        await using var far = await Far.Open();
        var (exit, output, error) = await far.Ask("record", Tape("one"), "lab/*/1/current*", "sys/tg_test/1/state", "--for", "0.3s");
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"^Recorded 3 readings of 3 attributes on \S+one \(\d+ bytes\)\n$", output);

        await far.Supply.CurrentSetPoint.Write(2);
        Assert.Equal(0, (await far.Ask("record", Tape("two"), "lab/supply/1/current*", "sys/tg_test/1/state", "--for", "0.3s")).Exit);

        (exit, output, error) = await Shell.Run("tape", "info", Tape("one"));
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            ["lab/supply/1/current DevDouble 1 readings", "lab/supply/1/current_setpoint DevDouble 1 readings", "sys/tg_test/1/State DevState 1 readings"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..]);

        (exit, output, error) = await Shell.Run("tape", "export", Tape("two"), "*/*/*/current_setpoint");
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            "time,attribute,value,quality,set_point,failure\n0001-01-01T00:00:00.0000000Z,lab/supply/1/current_setpoint,2,ATTR_VALID,2,\n", output);

        (exit, output, error) = await Shell.Run("tape", "compare", Tape("one"), Tape("two"));
        Assert.Equal((1, ""), (exit, error));
        Assert.Contains("lab/supply/1/current_setpoint 1 and 1 readings, 1 different, at most 2\n", output, StringComparison.Ordinal);
        Assert.Contains("First difference: lab/supply/1/current_setpoint after", output, StringComparison.Ordinal);
        (exit, output, error) = await Shell.Run("tape", "compare", Tape("one"), Tape("one"));
        Assert.Equal((0, ""), (exit, error));
        Assert.EndsWith("No difference\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tape_is_served_and_its_end_is_told()
    {
        await using var far = await Far.Open();
        Assert.Equal(0, (await far.Ask("record", Tape("one"), "lab/supply/1/*", "--for", "0.2s")).Exit);

        await using var server = Shell.Start("serve", "--tape", Tape("one"), "--lines", "tcp://127.0.0.1:0", "--no-tango");
        var said = await server.Output.Lines(2);
        Assert.Contains($"{Tape("one")} has been replayed to its end\n", said, StringComparison.Ordinal);
        var address = $"tcp://127.0.0.1:{Regex.Match(said, @"port (\d+)").Groups[1]}";

        Assert.Equal((0, "0.0\n", ""), await Shell.Run("read", "lab/supply/1/current", "--server", address));
        Assert.Equal((0, "lab/supply/1\n", ""), await Shell.Run("list", "--server", address));
        Assert.Equal(1, (await Shell.Run("write", "lab/supply/1/current_setpoint", "1", "--server", address)).Exit);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_told_with_what_would_be_right()
    {
        await using var far = await Far.Open();
        await File.WriteAllTextAsync(Tape("text"), "hello");
        var cut = Tape("cut");
        Assert.Equal(0, (await far.Ask("record", cut, "lab/supply/1/*", "--for", "0.2s")).Exit);
        await using (var file = File.OpenWrite(cut))
        {
            file.SetLength(file.Length - 1);
        }

        Assert.Equal(
            (1, "", $"{Tape("text")} is there already: choose another name, or record on to it with --append.\n"),
            await far.Ask("record", Tape("text"), "lab/supply/1/*"));
        Assert.Contains("desc = The server has no attribute lab/*/1/nope", (await far.Ask("record", Tape("new"), "lab/*/1/nope")).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Tape("new")));
        Assert.Equal(
            (2, "", "'lab/supply/1' names no attributes; write domain/family/member/attribute, with * for what may be anything (lab/*/*/temperature).\n"
                + "Try: rxdevices record --help\n"),
            await far.Ask("record", Tape("new"), "lab/supply/1"));
        Assert.Equal(
            (1, "", $"{Tape("text")} is no tape: it does not begin with RXTAPE. Record one with 'rxdevices record FILE NAME...'.\n"),
            await Shell.Run("serve", "--tape", Tape("text")));
        Assert.Equal(
            (2, "", "--loop and --from are for tapes: they need --tape.\nTry: rxdevices serve --help\n"), await Shell.Run("serve", "--loop"));
        Assert.Equal((2, "", "There is no 'inf'. Did you mean 'info'?\nTry: rxdevices tape --help\n"), await Shell.Run("tape", "inf"));
        Assert.Equal(
            (2, "", "--tolerance takes a number of 0 or above, not '-1'.\nTry: rxdevices tape compare --help\n"),
            await Shell.Run("tape", "compare", "a", "b", "--tolerance", "-1"));
        var (exit, _, error) = await Shell.Run("tape", "info", cut);
        Assert.Equal(1, exit);
        Assert.Matches(@"cut: The last \d+ bytes are torn: the recording was cut off there", error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Tape(string name) => Path.Combine(folder, name);
}
