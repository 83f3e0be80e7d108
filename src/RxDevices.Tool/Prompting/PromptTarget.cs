using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.Prompt;

namespace RxDevices.Tool;

/// <summary>Which devices a prompt or a script speaks to: its own, or those of a server.</summary>
internal sealed class PromptTarget
{
    private readonly DeviceOptions own = new();
    private readonly Option<LineAddress?> server = new("--server")
    {
        Description = "Speak to the devices of this server, tcp://HOST:PORT or unix:PATH, instead of devices of its own.",
        HelpName = "ADDRESS",
        CustomParser = Addresses.Parse,
    };

    public void AddTo(Verb verb)
    {
        verb.Options.Add(server);
        own.AddTo(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(server) is not null && own.AreGiven(result))
            {
                result.AddError("--server excludes --settings, --property and --seed: they are for devices of its own.");
            }
        });
    }

    /// <summary>Opens the way to the devices and does something with them; answers the exit code.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="log">Told of what breaks in a device.</param>
    /// <param name="run">Gets the devices.</param>
    /// <param name="cancellation">Somebody wants it to end.</param>
    public Task<int> Use(ParseResult parsed, TextWriter log, Func<IPromptDevices, Task<int>> run, CancellationToken cancellation)
    {
        var terminal = parsed.InvocationConfiguration;
        return parsed.GetValue(server) is { } address
            ? ServerOption.Ask(address, terminal.Error, async client => await run(await FarDevices.Of(client, cancellation)), cancellation)
            : own.Use(parsed, log, application => Serving.Run(
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
}
