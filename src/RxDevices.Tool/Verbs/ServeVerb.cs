using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices serve</c>: devices for everybody who can send a line of text, and for clients of Tango.</summary>
internal static class ServeVerb
{
    public static Verb Make()
    {
        var lines = new Option<LineAddress[]>("--lines")
        {
            Description = "Where to listen, again for each: tcp://HOST:PORT (port 0 picks a free one), tls://HOST:PORT or unix:PATH.",
            HelpName = "ADDRESS",
            CustomParser = Addresses.ParseAll,
            DefaultValueFactory = _ => [LineAddress.Default],
        };
        var allowRemoteWrites = Flag.Make(
            "--allow-remote-writes", "Let other machines write and execute as well; without it they only read.");
        var devices = new DeviceOptions();
        var drain = Numbers.Seconds("--drain", 0, "How long open questions may take when the server ends.");
        drain.DefaultValueFactory = _ => new LineServerOptions().DrainTimeout.TotalSeconds;
        var bounds = new LineOptions();
        var tango = new TangoOptions();
        var verb = new Verb("serve", "Serve devices until Ctrl+C.")
        {
            lines, tango.Addresses, tango.None, tango.Instance, allowRemoteWrites,
        };
        AdmissionOptions.AddTo(verb);
        var limits = new LimitOptions();
        limits.AddTo(verb);
        devices.AddTo(verb);
        var clock = new ClockOptions();
        clock.AddTo(verb);
        verb.Options.Add(drain);
        bounds.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices serve", "on 127.0.0.1 port 8888, and for Tango on port 10000"),
            ("rxdevices serve --lines tcp://127.0.0.1:0", "on a free port; the first line says which"),
            ("rxdevices serve --settings settings.db", "what is written to memorized attributes is there again next time"),
            ("rxdevices serve --property lab/supply/1/ohms=3", "with a load of 3 ohms"),
            ("rxdevices serve --speed 10", "ten times as fast; 'sim speed 1' on a line changes it"),
            ("rxdevices serve --remote 'tango://127.0.0.1:10000/sys/tg_test/1#dbase=no'", "a device of a Tango server, for netcat as well"),
            ("rxdevices serve --lines tcp://0.0.0.0:8888 --lines unix:/tmp/rxdevices", "for all machines, and on a unix socket"),
            ("rxdevices serve --lines tls://0.0.0.0:8889 --cert server.pem --token-file tokens", "for whom knows a token, over TLS"),
            ("rxdevices serve --max-clients 500 --slow-watchers latest-wins", "not for everybody at once, and a slow display misses readings"),
            ("rxdevices serve --tango 0.0.0.0:10000", "for clients of Tango on all machines"),
            ("python3 -c 'import tango; print(tango.DeviceProxy(\"tango://127.0.0.1:10000/sys/tg_test/1#dbase=no\").ampli)'", "such a client"));
        verb.SetAction((parsed, cancellation) => devices.Use(parsed, parsed.InvocationConfiguration.Error, application =>
        {
            application.Services.AddLineServer(server =>
            {
                foreach (var address in parsed.GetRequiredValue(lines))
                {
                    server.Addresses.Add(address.ToString());
                }

                AdmissionOptions.Apply(parsed, server);
                server.Router = server.Router with { AllowRemoteWrites = parsed.GetValue(allowRemoteWrites) };
                server.Server = limits.Apply(parsed, server.Server) with { DrainTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(drain)!.Value) };
                bounds.Apply(parsed, server);
            });
            application.Services.AddRxDevices(builder => clock.Use(builder, parsed));
            tango.AddTo(application.Services, parsed, serving => serving with
            {
                AllowRemoteWrites = parsed.GetValue(allowRemoteWrites),
                DrainTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(drain)!.Value),
            });
            application.Services.Configure<HostOptions>(options =>
                options.ShutdownTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(drain)!.Value) + TimeSpan.FromSeconds(5));
            Talk.Of(parsed).Say($"Starting on {string.Join(", ", parsed.GetRequiredValue(lines).Select(address => $"{address}"))}");
            return Serving.Run(application, parsed.InvocationConfiguration, cancellation);
        }));
        return verb;
    }
}
