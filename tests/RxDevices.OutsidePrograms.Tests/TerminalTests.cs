using System.Diagnostics;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The rxdevices command in real shells on real terminals.</summary>
public sealed class TerminalTests : IAsyncDisposable
{
    private static readonly string Tool = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll")}'";
    private readonly DeviceHost host = new();
    private readonly PowerSupply supply;
    private LineServer? server;

    public TerminalTests() => supply = host.Add("lab/supply/1", context => new PowerSupply(context));

    [OutsideFact("script bash")]
    public Task Bash_completes_verbs_devices_and_attributes() => Completes("bash --norc --noprofile -i", "bash", "");

    [OutsideFact("script zsh")]
    public Task Zsh_completes_verbs_devices_and_attributes() => Completes("zsh -f -i", "zsh", "autoload -U compinit; compinit -u -D; ");

    [OutsideFact("man")]
    public async Task Man_shows_the_manual_page_and_warns_of_nothing()
    {
        using var man = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{Tool} man | MANWIDTH=100 man --warnings -l -"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var page = await man.StandardOutput.ReadToEndAsync();

        Assert.Equal("", await man.StandardError.ReadToEndAsync());
        Assert.Contains("   rxdevices read NAME... [options]\n", page, StringComparison.Ordinal);
    }

    [OutsideFact("script")]
    public async Task A_live_table_follows_values_and_q_gives_the_terminal_back()
    {
        await using var terminal = new PseudoTerminal($"{Tool} watch lab/supply/1/current_setpoint --live --server {await Serve()}");
        await terminal.Hear("\e[?1049h");
        await terminal.Hear("0.0\e[0m A    \e[32mVALID");
        supply.CurrentSetPoint.Set(2.5);
        await terminal.Hear("2.5");

        await terminal.Type("q");

        var (rest, exitCode) = await terminal.End();
        Assert.EndsWith("\e[?25h\e[?1049l", rest, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [OutsideFact("script")]
    public async Task Ctrl_C_gives_the_terminal_back_as_well()
    {
        await using var terminal = new PseudoTerminal($"{Tool} watch lab/supply/1/current_setpoint --live --server {await Serve()}");
        await terminal.Hear("VALID");

        await terminal.Type("\x03");

        Assert.Contains("\e[?25h\e[?1049l", (await terminal.End()).Last, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        host.Dispose();
    }

    private async Task Completes(string program, string shell, string prepare)
    {
        var address = await Serve();
        supply.CurrentSetPoint.Set(1.25);
        await using var terminal = new PseudoTerminal(program);
        await terminal.Type($"PS1='READY> '; rxdevices() {{ {Tool} \"$@\"; }}; {prepare}source <(rxdevices completion {shell}); echo PRE''PARED\n");
        await terminal.Hear("PREPARED");
        await terminal.Hear("READY> ");

        await terminal.Type($"rxdevices rea\t--server {address} lab\tcurrent_\t\n");

        await terminal.Hear("1.25");
        await terminal.Type("exit\n");
        Assert.Equal(0, (await terminal.End()).ExitCode);
    }

    private async Task<string> Serve()
    {
        var listener = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
        server = host.ServeLines(listener);
        return listener.Address.ToString();
    }
}
