using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using RxDevices.Tango;

namespace RxDevices.Tool;

/// <summary>Whether, where and under which name a server serves clients of Tango.</summary>
internal sealed class TangoOptions
{
    public Option<TangoAddress[]> Addresses { get; } = new("--tango")
    {
        Description = "Where to listen for clients of Tango, again for each: HOST:PORT (port 0 picks a free one). Devices are then"
            + " tango://HOST:PORT/domain/family/member#dbase=no.",
        HelpName = "ADDRESS",
        CustomParser = result => result.ParseAll(TangoAddress.Parse),
        DefaultValueFactory = _ => [TangoAddress.Default],
    };

    public Option<bool> None { get; } = new("--no-tango") { Description = "Do not listen for clients of Tango." };

    public Option<string> Instance { get; } = new("--instance")
    {
        Description = "The name of this server among Tango's; its admin device is dserver/RxDevices/NAME.",
        HelpName = "NAME",
        DefaultValueFactory = _ => new TangoServerOptions().Instance,
    };

    /// <summary>Adds the server, unless none is wanted.</summary>
    public void AddTo(IServiceCollection services, ParseResult parsed, Func<TangoServerOptions, TangoServerOptions> configure)
    {
        if (parsed.GetValue(None))
        {
            return;
        }

        services.AddTangoServer(server =>
        {
            foreach (var address in parsed.GetRequiredValue(Addresses))
            {
                server.Addresses.Add(address.ToString());
            }

            // Whoever did not ask for the port can do without it: another server may have it.
            server.IsRequired = parsed.GetResult(Addresses) is { Implicit: false };
            server.Server = configure(server.Server with { Instance = parsed.GetRequiredValue(Instance) });
        });
    }
}
