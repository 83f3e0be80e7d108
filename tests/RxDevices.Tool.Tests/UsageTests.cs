using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("srve", "There is no 'srve'. Did you mean 'serve'?\nTry: rxdevices --help\n")]
    [InlineData("frob", "There is no 'frob'.\nTry: rxdevices --help\n")]
    [InlineData("--hlep", "There is no '--hlep'. Did you mean '--help'?\nTry: rxdevices --help\n")]
    [InlineData("watch a/b/c/d --evry 3", "There is no option '--evry'. Did you mean '--every'?\nTry: rxdevices watch --help\n")]
    [InlineData("read -x", "There is no option '-x'.\nTry: rxdevices read --help\n")]
    [InlineData("read", "Required argument missing for command: 'read'.\nTry: rxdevices read --help\n")]
    [InlineData("write a/b/c/d 1 2", "Unrecognized command or argument '2'.\nTry: rxdevices write --help\n")]
    [InlineData(
        "serve --lines localhost",
        "'localhost' is no address; write tcp://HOST:PORT (for example tcp://127.0.0.1:8888), tls://HOST:PORT or unix:PATH.\nTry: rxdevices serve --help\n")]
    [InlineData(
        "serve --tango localhost",
        "'localhost' is no address; write HOST:PORT, for example 127.0.0.1:10000 (port 0 picks a free one).\nTry: rxdevices serve --help\n")]
    [InlineData(
        "serve --property ohms=3",
        "'ohms=3' is no property; write DEVICE/NAME=VALUE (for example lab/supply/1/ohms=3).\nTry: rxdevices serve --help\n")]
    [InlineData(
        "serve --remote tango://h:1/a/b/c",
        "--remote takes tango://HOST:PORT/domain/family/member#dbase=no, not 'tango://h:1/a/b/c': no database is asked; write #dbase=no at its end\n"
        + "Try: rxdevices serve --help\n")]
    [InlineData("serve --drain soon", "--drain takes a number from 0 to 86400, not 'soon'.\nTry: rxdevices serve --help\n")]
    [InlineData("serve --seed -1", "--seed takes a number from 0 to 18446744073709551615, not '-1'.\nTry: rxdevices serve --help\n")]
    [InlineData("watch a/b/c/d --event x", "Cannot parse argument 'x' for option '--event' as expected type 'RxDevices.EventKind'. Did you mean one of the following?\nAlarm\nArchive\nChange\nPeriodic\nUser\nTry: rxdevices watch --help\n")]
    [InlineData("completion fish", "Argument 'fish' not recognized. Must be one of:\n\t'bash'\n\t'zsh'\n\t'pwsh'\nTry: rxdevices completion --help\n")]
    [InlineData("watch a/b/c/d --take 0", "--take takes a number from 1 to 2147483647, not '0'.\nTry: rxdevices watch --help\n")]
    public async Task What_makes_no_sense_is_said_with_what_might_have_been_meant(string line, string expected) =>
        Assert.Equal((2, "", expected), await Shell.Run(line.Split(' ')));

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task The_help_names_each_verb_and_the_three_commands_to_begin_with(params string[] args)
    {
        var (exit, output, error) = await Shell.Run(args);

        Assert.Equal((0, ""), (exit, error));
        Assert.All(
            ["rxdevices [command] [options]", "  serve ", "  list ", "  tree ", "  read ", "  write ", "  run ", "  watch ", "  plot ", "  completion ", "  man "],
            part => Assert.Contains(part, output, StringComparison.Ordinal));
        Assert.EndsWith(
            """
            To begin with, in two terminals:
              rxdevices serve                     serves devices on 127.0.0.1 port 8888, until Ctrl+C
              rxdevices list                      says which devices there are
              rxdevices read sys/tg_test/1/ampli  asks one of them for a value


            """,
            output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "rxdevices serve --lines tcp://127.0.0.1:0 ")]
    [InlineData("list", "rxdevices list lab/supply/1 ")]
    [InlineData("read", "rxdevices read lab/supply/1/current lab/supply/1/state ")]
    [InlineData("write", "rxdevices write lab/supply/1/current_setpoint 2.5 ")]
    [InlineData("run", "rxdevices run sys/tg_test/1/DevDouble -2.5 ")]
    [InlineData("watch", "rxdevices watch lab/supply/1/current --every 0.5 ")]
    [InlineData("tree", "rxdevices tree lab ")]
    [InlineData("plot", "rxdevices plot lab/supply/1/current --for 10s --out plot.png ")]
    [InlineData("completion", "source <(rxdevices completion bash) ")]
    [InlineData("man", "rxdevices man | man -l - ")]
    public async Task The_help_of_each_verb_shows_examples(string verb, string example)
    {
        var (exit, output, error) = await Shell.Run(verb, "--help");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains($"  rxdevices {verb} ", output, StringComparison.Ordinal);
        Assert.Contains($"  {example}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line() => Assert.Equal((0, "rxdevices 0.1.0\n", ""), await Shell.Run("--version"));
}
