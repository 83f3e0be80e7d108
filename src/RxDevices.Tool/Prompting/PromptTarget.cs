using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.Prompt;
using RxDevices.Tango;

namespace RxDevices.Tool;

/// <summary>Which devices a prompt or a script speaks to: its own, or those of a server.</summary>
internal sealed class PromptTarget
{
    private readonly DeviceOptions own = new();
    private readonly Option<LineAddress?> server = new("--server")
    {
        Description = "Speak to the devices of this server, tcp://HOST:PORT, tls://HOST:PORT or unix:PATH, instead of devices of its own.",
        HelpName = "ADDRESS",
        CustomParser = Addresses.Parse,
    };

    private readonly Option<TangoAddress?> tango = new("--tango")
    {
        Description = "Speak to the devices of this Tango server (HOST:PORT, without a database), instead of devices of its own.",
        HelpName = "ADDRESS",
        CustomParser = ParseTango,
    };

    public void AddTo(Verb verb)
    {
        verb.Options.Add(server);
        verb.Options.Add(tango);
        Credentials.AddTo(verb);
        own.AddTo(verb);
        verb.Validators.Add(result =>
        {
            var targets = new[] { result.GetResult(server) is not null, result.GetResult(tango) is not null, own.AreGiven(result) };
            if (targets.Count(isGiven => isGiven) > 1)
            {
                result.AddError("--server, --tango and the options for devices of its own (--remote, --settings, --property, --seed) exclude each other.");
            }
        });
    }

    /// <summary>Opens the way to the devices and does something with them; answers the exit code.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="log">Told of what breaks in a device.</param>
    /// <param name="run">Gets the devices.</param>
    /// <param name="cancellation">Somebody wants it to end.</param>
    public async Task<int> Use(ParseResult parsed, TextWriter log, Func<IPromptDevices, Task<int>> run, CancellationToken cancellation)
    {
        var terminal = parsed.InvocationConfiguration;
        if (parsed.GetValue(server) is { } lines)
        {
            return await ServerOption.Ask(
                lines, parsed, async client => await run(await LineServerDevices.Of(client, cancellation)), talk: null, cancellation);
        }

        if (parsed.GetValue(tango) is { } address)
        {
            await using var client = new TangoClient(address.Host, address.Port);
            return await run(new TangoServerDevices(client));
        }

        return await own.Use(parsed, log, application => Serving.Run(
            application,
            terminal,
            async host =>
            {
                var code = await run(new NearDevices(host.Services.GetRequiredService<DeviceHost>()));
                await host.StopAsync(CancellationToken.None);
                return code;
            },
            cancellation));
    }

    private static TangoAddress? ParseTango(ArgumentResult result)
    {
        if (!TangoAddress.TryParse(result.Tokens[0].Value, out var address))
        {
            result.AddError($"--tango takes HOST:PORT (for example {TangoAddress.Default}), not '{result.Tokens[0].Value}'.");
        }

        return address;
    }
}
