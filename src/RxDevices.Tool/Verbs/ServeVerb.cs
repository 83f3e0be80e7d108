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
        var file = new Argument<string?>("FILE")
        {
            Description = "Serve the devices that this file describes, instead of the usual ones; saving the file changes them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var devices = new DeviceOptions(file, new TapeOptions());
        var drain = Numbers.Seconds("--drain", 0, "How long open questions may take when the server ends.");
        drain.DefaultValueFactory = _ => new LineServerOptions().DrainTimeout.TotalSeconds;
        var traffic = new LineOptions();
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
        var faults = FaultOption.Make();
        verb.Options.Add(faults);
        verb.Validators.Add(result =>
        {
            if (result.Has(clock.Restore) && result.Has(faults))
            {
                result.AddError("--restore has the faults of its run already: leave --fault out, or say 'sim inject' on a line.");
            }
        });
        verb.Options.Add(drain);
        traffic.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices serve", "on 127.0.0.1 port 8888, and for Tango on port 10000"),
            ("rxdevices serve devices.yaml", "the devices of a file"),
            ("rxdevices serve --tape day.tape --speed 10 --loop", "the devices of a tape, ten times as fast, again and again"),
            ("rxdevices serve --lines tcp://127.0.0.1:0", "on a free port; the first line says which"),
            ("rxdevices serve --settings settings.db", "what is written to memorized attributes is there again next time"),
            ("rxdevices serve --property lab/supply/1/ohms=3", "with a load of 3 ohms"),
            ("rxdevices serve --speed 10", "ten times as fast; 'sim speed 1' on a line changes it"),
            ("rxdevices serve --restore noon.snapshot", "from where 'sim snapshot noon.snapshot' was said, as if it had never stopped"),
            ("rxdevices serve --fault 'lab/supply/1/current stuck after 10 s for 5 s'", "with a sensor that sticks; again for each fault"),
            ("rxdevices serve --remote 'tango://127.0.0.1:10000/sys/tg_test/1#dbase=no'", "a device of a Tango server, for netcat as well"),
            ("rxdevices serve --lines tcp://0.0.0.0:8888 --lines unix:/tmp/rxdevices", "for all machines, and on a unix socket"),
            ("rxdevices serve --lines tls://0.0.0.0:8889 --cert server.pem --token-file tokens", "for whom knows a token, over TLS"),
            ("rxdevices serve --max-clients 500 --slow-watchers latest-wins", "not for everybody at once, and a slow display misses readings"),
            ("rxdevices serve --tango 0.0.0.0:10000", "for clients of Tango on all machines"),
            ("python3 -c 'import tango; print(tango.DeviceProxy(\"tango://127.0.0.1:10000/sys/tg_test/1#dbase=no\").ampli)'", "such a client"));
        verb.SetAction(async (parsed, cancellation) =>
        {
            var run = clock.RunOf(parsed, out var problem);
            if (problem is not null)
            {
                parsed.InvocationConfiguration.Error.WriteLine(problem);
                return CommandLine.Failed;
            }

            return await devices.Use(parsed, parsed.InvocationConfiguration.Error, application => Serve(application, parsed, run, cancellation));
        });
        return verb;

        Task<int> Serve(
            HostApplicationBuilder application, ParseResult parsed, (ulong Seed, DateTimeOffset Start)? run, CancellationToken cancellation)
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
                traffic.Apply(parsed, server);
            });
            application.Services.AddRxDevices(builder =>
            {
                clock.Use(builder, parsed, run?.Start);
                if (run is { Seed: var seed } && !devices.HasSeed(parsed))
                {
                    builder.UseSeed(seed);
                }

                builder.InjectAll(parsed.GetValue(faults));
            });
            tango.AddTo(application.Services, parsed, serving => serving with
            {
                AllowRemoteWrites = parsed.GetValue(allowRemoteWrites),
                DrainTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(drain)!.Value),
            });
            application.Services.Configure<HostOptions>(options =>
                options.ShutdownTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(drain)!.Value) + TimeSpan.FromSeconds(5));
            Talk.Of(parsed).Say($"Starting on {string.Join(", ", parsed.GetRequiredValue(lines).Select(address => $"{address}"))}");
            return Serving.Run(application, parsed.InvocationConfiguration, cancellation);
        }
    }
}
