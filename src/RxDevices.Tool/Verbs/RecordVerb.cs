using System.CommandLine;
using System.Globalization;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Lines;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary><c>rxdevices record FILE NAME...</c>: readings of attributes into a file.</summary>
internal static class RecordVerb
{
    public static Verb Make()
    {
        var file = TapeFiles.Make("FILE", "The tape to make; one that is there is not overwritten.");
        var names = new Argument<NamePattern[]>("NAME")
        {
            Description = "Attributes in full, with * for what may be anything: lab/*/*/temperature.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => result.ParseAll(NamePattern.Parse),
        }.CompletedBy(NameKind.Attribute);
        var span = Durations.Make("--for", "How long to record: 500ms, 10s, 5min, 1h. Default: until Ctrl+C.");
        var every = Numbers.Seconds(
            "--every", Numbers.ShortestPeriod, "Ask each attribute at this period, instead of waiting for its readings.");
        var append = Flag.Make("--append", "Record on to a tape that is there.");
        var server = ServerOption.Make();
        var verb = new Verb("record", "Record readings of attributes on a tape, which survives a crash up to the last second.")
        {
            file, names, span, every, append, server,
        };
        verb.WithExamples(
            "Examples",
            ("rxdevices record day.tape 'lab/*/*/temperature'", "all temperatures, until Ctrl+C"),
            ("rxdevices record supply.tape 'lab/supply/1/*' --for 1h", "a power supply, for an hour"),
            ("rxdevices serve --tape supply.tape --speed 10", "shows it again, ten times as fast"),
            ("rxdevices tape info supply.tape", "what is on it"));
        verb.SetAction((parsed, cancellation) =>
        {
            var run = (Surroundings)parsed.InvocationConfiguration;
            var options = new TapeRecorderOptions
            {
                Append = parsed.GetValue(append),
                Every = parsed.GetValue(every) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            };
            return ServerOption.Ask(
                parsed,
                server,
                client => Record(
                    client, parsed.GetRequiredValue(file), parsed.GetRequiredValue(names), options, parsed.GetValue(span), run, cancellation),
                cancellation);
        });
        return verb;
    }

    private static async Task<int> Record(
        LineClient client,
        string path,
        NamePattern[] patterns,
        TapeRecorderOptions options,
        TimeSpan? span,
        Surroundings run,
        CancellationToken cancellation)
    {
        try
        {
            var devices = await DevicesOf(client, patterns, cancellation);
            await using var recorder = TapeRecorder.Create(path, options, run.Clock);
            devices.ForEach(device => recorder.Follow(device.Port, patterns));
            var exitCode = await Wait(devices[0].Interfaces(), recorder, span, run, cancellation);
            await recorder.DisposeAsync();
            return Tell(path, recorder, run) | exitCode;
        }
        catch (DevFailedException refusal)
        {
            Refusals.Tell(run.Error, refusal);
        }
        catch (Exception exception) when (exception is TapeException or IOException or UnauthorizedAccessException)
        {
            run.Error.WriteLine(exception is IOException && File.Exists(path) && !options.Append
                ? $"{path} is there already: choose another name, or record on to it with --append."
                : exception.Message);
        }

        return CommandLine.Failed;
    }

    // Each name must mean something, so that a mistake is not found after a day.
    private static async Task<List<Hosting.DeviceProxy>> DevicesOf(LineClient client, NamePattern[] patterns, CancellationToken cancellation)
    {
        var meant = new HashSet<NamePattern>();
        var devices = new List<Hosting.DeviceProxy>();
        foreach (var name in (await client.List(cancellation)).Where(name => patterns.Any(pattern => pattern.Fits(name))))
        {
            var device = client.Device(name.ToString());
            var attributes = (await device.Describe(cancellation)).Attributes;
            var fitting = patterns.Where(pattern => attributes.Any(attribute => pattern.Fits(name, attribute.Name))).ToList();
            meant.UnionWith(fitting);
            if (fitting.Count > 0)
            {
                devices.Add(device);
            }
        }

        return patterns.FirstOrDefault(pattern => !meant.Contains(pattern)) is { } nothing
            ? throw new DevFailedException(Reasons.AttributeNotFound, $"The server has no attribute {nothing}", "rxdevices record")
            : devices;
    }

    // Until the time is over, Ctrl+C, the disk is full, or the server is gone.
    private static async Task<int> Wait(
        IObservable<DeviceDescription> device, TapeRecorder recorder, TimeSpan? span, Surroundings run, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var time = Task.Delay(span ?? Timeout.InfiniteTimeSpan, run.Clock.AsTimeProvider(), end.Token);
        var serving = device.LastOrDefaultAsync().ToTask(end.Token);
        var first = await Task.WhenAny(time, serving, recorder.Completion);
        await end.CancelAsync();
        if (first == serving && !cancellation.IsCancellationRequested)
        {
            run.Error.WriteLine(serving.Exception?.InnerException?.Message ?? "The server has removed the device.");
            return CommandLine.Failed;
        }

        return 0;
    }

    private static int Tell(string path, TapeRecorder recorder, Surroundings run)
    {
        run.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Recorded {recorder.Readings} readings of {recorder.Attributes.Count} attributes on {path} ({new FileInfo(path).Length} bytes)"));
        foreach (var problem in recorder.Problems)
        {
            run.Error.WriteLine(problem);
        }

        if (recorder.Lost > 0)
        {
            run.Error.WriteLine($"The disk was too slow: {recorder.Lost} readings are not on the tape.");
        }

        return recorder.Lost > 0 || recorder.Problems.Count > 0 ? CommandLine.Failed : 0;
    }
}
