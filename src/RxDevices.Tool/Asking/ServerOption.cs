using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Which server is asked, and the way to it.</summary>
internal static class ServerOption
{
    public static Option<LineAddress> Make() => new("--server")
    {
        Description = "The server to ask: tcp://HOST:PORT, tls://HOST:PORT or unix:PATH.",
        HelpName = "ADDRESS",
        CustomParser = Addresses.Parse,
        DefaultValueFactory = _ => LineAddress.Default,
    };

    /// <summary>Connects to the server that was typed and does something with it; answers the exit code.</summary>
    public static async Task<int> Ask(
        ParseResult parsed, Option<LineAddress> server, Func<LineClient, Task<int>> ask, CancellationToken cancellation)
    {
        var talk = Talk.Of(parsed);
        var exitCode = await Ask(parsed.GetRequiredValue(server), parsed, ask, talk, cancellation);
        talk.Say($"Ended with exit code {exitCode}");
        return exitCode;
    }

    /// <summary>Connects to the server, with the credentials that were typed, and does something with it; answers the exit code.</summary>
    public static async Task<int> Ask(
        LineAddress address, ParseResult parsed, Func<LineClient, Task<int>> ask, Talk? talk, CancellationToken cancellation)
    {
        var error = parsed.InvocationConfiguration.Error;
        LineClient client;
        try
        {
            talk?.Say($"Connecting to {address}");
            client = await LineClient.Connect(address, Credentials.Of(parsed), cancellation);
            talk?.Say("Connected");
        }
        catch (IOException unreadable)
        {
            error.WriteLine(unreadable.Message);
            return CommandLine.Failed;
        }
        catch (DevFailedException refused) when (refused.Failure.Reason == Reasons.NotTrusted)
        {
            Refusals.Tell(error, refused);
            return CommandLine.Failed;
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
        : lost.Failure.Description.Split(": ", 2)[^1];
}
