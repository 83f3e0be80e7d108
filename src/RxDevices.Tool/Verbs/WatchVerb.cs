using System.CommandLine;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices watch NAME... [--event KIND | --every SECONDS] [--take N]</c>: what becomes of it?</summary>
internal static class WatchVerb
{
    public static Verb Make()
    {
        var names = Typed.Names("Attributes in full: domain/family/member/attribute.");
        var every = Numbers.Seconds(
            "--every", Numbers.ShortestPeriod, "Ask each attribute at this period, instead of waiting for its events.");
        var events = new Option<EventKind?>("--event")
        {
            Description = "Only events: Change, Archive, Periodic, Alarm or User; what these are is in the attribute's configuration.",
            HelpName = "KIND",
        };
        var take = Numbers.Count("--take", 1, "End after so many lines.");
        var server = ServerOption.Make();
        var verb = new Verb("watch", "Print each reading of attributes as TIME NAME VALUE QUALITY, until Ctrl+C.")
        {
            names, events, every, take, server,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(events) is not null && result.GetValue(every) is not null)
            {
                result.AddError("--event and --every exclude each other: events come by themselves.");
            }
        });
        verb.WithExamples(
            "Examples",
            ("rxdevices watch lab/supply/1/current lab/supply/1/state", "each change of both"),
            ("rxdevices watch lab/supply/1/current --event change", "what moved by its criterion or changed its quality"),
            ("rxdevices watch lab/supply/1/current --every 0.5", "twice a second, changed or not"),
            ("rxdevices watch lab/supply/1/current --take 3", "three lines, then end"));
        verb.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var period = parsed.GetValue(every) is { } seconds ? TimeSpan.FromSeconds(seconds) : default(TimeSpan?);
            return ServerOption.Ask(
                parsed.GetRequiredValue(server),
                error,
                client => Watch(
                    parsed.GetRequiredValue(names),
                    name => parsed.GetValue(events) is { } kind ? client.Watch(name, kind) : client.Watch(name, period),
                    parsed.GetValue(take)),
                cancellation);

            async Task<int> Watch(string[] watched, Func<string, IObservable<Reading>> watch, int? lines)
            {
                var exitCode = 0;
                try
                {
                    await watched
                        .Select(name => watch(name).Select(reading => LineText.Watched(name, reading)).Catch((DevFailedException refusal) => Refused(refusal)))
                        .Merge()
                        .Take(lines ?? int.MaxValue)
                        .Do(output.WriteLine)
                        .LastOrDefaultAsync()
                        .ToTask(cancellation);
                    return exitCode;
                }
                catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
                {
                    return 0;
                }

                IObservable<string> Refused(DevFailedException refusal)
                {
                    Refusals.Tell(error, refusal);
                    exitCode = CommandLine.Failed;
                    return Observable.Empty<string>();
                }
            }
        });
        return verb;
    }
}
