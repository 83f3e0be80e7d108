using System.CommandLine;
using System.Reactive;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;

namespace RxDevices.Tool;

/// <summary><c>rxdevices plot NAME... --for TIME --out FILE</c>: what became of it over some time, as a picture.</summary>
internal static class PlotVerb
{
    public static Verb Make()
    {
        var names = Typed.Names("Attributes that are numbers or booleans, in full: domain/family/member/attribute.");
        var span = Durations.Make("--for", "How long to record: 500ms, 10s, 5min, 1h. Ctrl+C ends it sooner, and draws.");
        span.Required = true;
        var path = new Option<string>("--out")
        {
            Description = "The file to draw into: .png, .svg, .jpg or .webp. One that is there is overwritten.",
            HelpName = "FILE",
        };
        var onTerminal = Flag.Make("--terminal", "Draw in the terminal.");
        var every = Numbers.Seconds("--every", Numbers.ShortestPeriod, "Ask each attribute at this period, instead of waiting for its changes.");
        var settings = SetOption.Make("Write this when the recording has begun, again for each.");
        var isVirtual = Flag.Make(
            "--virtual", "Record devices of its own, those of 'serve', in virtual time: an hour takes a moment, and no server is asked.");
        var seed = Numbers.Seed("--seed", "With --virtual: the same seed gives the same random values.");
        var server = ServerOption.Make();
        var verb = new Verb("plot", "Record attributes for some time and draw what became of them.")
        {
            names, span, path, onTerminal, every, settings, isVirtual, seed, server,
        };
        verb.Validators.Add(result =>
        {
            if (new PlotOutput(result.GetResult(path)?.Tokens is [var file, ..] ? file.Value : null, result.Has(onTerminal)).Problem is { } problem)
            {
                result.AddError(problem);
            }

            if (result.Has(isVirtual) ? result.Has(server) : result.Has(seed))
            {
                result.AddError("--virtual has devices of its own: it excludes --server, and --seed needs it.");
            }
        });
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices plot lab/supply/1/current --for 10s --out plot.png", "a picture of the next 10 s"),
            ("rxdevices plot lab/supply/1/current lab/supply/1/voltage --for 5s --terminal --set lab/supply/1/current_setpoint=5", "how it ramps"),
            ("rxdevices plot sys/tg_test/1/double_scalar --virtual --for 1h --every 10 --out plot.svg", "an hour, in a moment"));
        verb.SetAction(async (parsed, cancellation) =>
        {
            var run = (Surroundings)parsed.InvocationConfiguration;
            var output = new PlotOutput(parsed.GetValue(path), parsed.GetValue(onTerminal));
            var period = parsed.GetValue(every) is { } seconds ? TimeSpan.FromSeconds(seconds) : default(TimeSpan?);
            var exitCode = 0;
            if (parsed.GetValue(isVirtual))
            {
                using var devices = new VirtualDevices(parsed.GetValue(seed) ?? 0);
                return await Refusals.Tell(run.Error, () => Plot(devices.Source, (sources, begun) =>
                    devices.Record(sources, Span(), begun, cancellation))) | exitCode;
            }

            return await ServerOption.Ask(
                parsed,
                server,
                async client => await Refusals.Tell(run.Error, () => Plot(
                    new(client.Device, (name, _, asked) => client.Watch(name, asked)),
                    async (sources, begun) =>
                    {
                        var recording = Recording.Of(sources, Span(), Interrupted(cancellation), run.Clock).ToTask(CancellationToken.None);
                        await begun();
                        return await recording;
                    })) | exitCode,
                cancellation);

            TimeSpan Span() => parsed.GetRequiredValue(span)!.Value;

            async Task Plot(
                PlotSource source,
                Func<IReadOnlyList<(Trace Trace, IObservable<Reading> Readings)>, Func<Task>, Task<Recording>> record)
            {
                var sources = await source.Open(parsed.GetRequiredValue(names), period, cancellation);
                Talk.Of(parsed).Say($"Recording for {Span()}");
                var recording = await record(sources, () => parsed.GetRequiredValue(settings).Write(source.Device, cancellation));
                exitCode = output.Draw(recording, run);
            }
        });
        return verb;
    }

    private static IObservable<Unit> Interrupted(CancellationToken cancellation) => Observable.Create<Unit>(observer =>
        cancellation.Register(() => observer.OnNext(Unit.Default)));
}
