using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Which server is asked, and the way to it.</summary>
internal static class ServerOption
{
    public static Option<LineAddress> Make() => new("--server")
    {
        Description = "The server to ask: tcp://HOST:PORT or unix:PATH.",
        HelpName = "ADDRESS",
        CustomParser = Addresses.Parse,
        DefaultValueFactory = _ => LineAddress.Default,
    };

    /// <summary>Connects to the server that was typed and does something with it; answers the exit code.</summary>
    public static async Task<int> Ask(
        ParseResult parsed, Option<LineAddress> server, Func<LineClient, Task<int>> ask, CancellationToken cancellation)
    {
        var talk = Talk.Of(parsed);
        var exitCode = await Ask(parsed.GetRequiredValue(server), parsed.InvocationConfiguration.Error, ask, cancellation, talk);
        talk.Say($"Ended with exit code {exitCode}");
        return exitCode;
    }

    /// <summary>Connects to the server and does something with it; answers the exit code.</summary>
    public static async Task<int> Ask(
        LineAddress address, TextWriter error, Func<LineClient, Task<int>> ask, CancellationToken cancellation, Talk? talk = null)
    {
        LineClient client;
        try
        {
            talk?.Say($"Connecting to {address}");
            client = await LineClient.Connect(address, cancellation);
            talk?.Say("Connected");
        }
        catch (DevFailedException lost)
        {
            talk?.Say(lost.ToString());
            var lines = address == LineAddress.Default ? "" : $" --lines {address}";
            error.WriteLine($"No server at {address} ({Cause(address, lost)}). Start one with: rxdevices serve{lines}");
            return CommandLine.Failed;
        }

        await using (client)
        {
            return await ask(client);
        }
    }

    private static string Cause(LineAddress address, DevFailedException lost) => address.Path is { } path && !File.Exists(path)
        ? "no socket is there"
        : lost.Failure.Description[(lost.Failure.Description.IndexOf(": ", StringComparison.Ordinal) + 2)..];
}
