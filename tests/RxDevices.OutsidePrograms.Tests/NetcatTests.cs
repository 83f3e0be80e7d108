using System.Diagnostics;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The server of the rxdevices command, and clients that everybody has.</summary>
public sealed class NetcatTests : IAsyncDisposable
{
    private const string Conversation = """
        >>> 0.0
        >>> RUNNING
        >>> DevFailed[
        DevError[
            desc = Attribute nope is not supported by device sys/tg_test/1
          origin = AttributeProxy::real_constructor()
          reason = API_UnsupportedAttribute
        severity = ERR]
        ]
        >>>
        """;

    private readonly Process server = Start(
        "dotnet", Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll"), "serve", "--no-tango", "--lines", "tcp://127.0.0.1:0");

    [OutsideFact("ncat")]
    public async Task The_conversation_with_ncat_is_that_of_the_slides()
    {
        using var ncat = Start("ncat", "--no-shutdown", "localhost", await Port());
        await Say(ncat, "sys/tg_test/1/ampli\nsys/tg_test/1/state\nsys/tg_test/1/nope\n");

        Assert.Equal(Conversation + " ", await Hear(ncat, Conversation.Length + 1));

        // Without a shutdown of its side the client stays until the server leaves.
        await Send("-TERM");
        Assert.Equal("", await ncat.StandardOutput.ReadToEndAsync());
        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);
    }

    [OutsideFact("nc.openbsd")]
    public async Task The_nc_of_OpenBSD_gets_all_answers_and_then_the_end()
    {
        using var nc = Start("nc.openbsd", "-N", "localhost", await Port());
        await Say(nc, "sys/tg_test/1/ampli\nsys/tg_test/1/state\nsys/tg_test/1/nope\n");

        Assert.Equal(Conversation + " ", await nc.StandardOutput.ReadToEndAsync());
        await nc.WaitForExitAsync();
        Assert.Equal(0, nc.ExitCode);
    }

    [OutsideFact("nc.openbsd")]
    public async Task A_last_line_without_an_end_is_answered()
    {
        using var nc = Start("nc.openbsd", "-N", "localhost", await Port());
        await Say(nc, "sys/tg_test/1/ampli");

        Assert.Equal(">>> 0.0\n>>> ", await nc.StandardOutput.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!server.HasExited)
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        server.Dispose();
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static async Task Say(Process client, string lines)
    {
        await client.StandardInput.WriteAsync(lines);
        client.StandardInput.Close();
    }

    private static async Task<string> Hear(Process client, int characters)
    {
        var heard = new char[characters];
        var count = await client.StandardOutput.ReadBlockAsync(heard);
        return new(heard, 0, count);
    }

    private async Task<string> Port() =>
        (await server.StandardOutput.ReadLineAsync())!["Serving on 127.0.0.1 port ".Length..];

    private async Task Send(string signal)
    {
        using var kill = Start("/bin/kill", signal, $"{server.Id}");
        await kill.WaitForExitAsync();
    }
}
