using System.CommandLine;

namespace RxDevices.Tool;

/// <summary><c>rxdevices watch NAME... [--live] [--event KIND | --every SECONDS] [--take N]</c>: what becomes of it?</summary>
internal static class WatchVerb
{
    public static Verb Make()
    {
        var names = Typed.Names("Attributes in full: domain/family/member/attribute.");
        var live = Flag.Make("--live", "Show a table that is kept up to date, when the output is a terminal.");
        var every = Numbers.Seconds(
            "--every", Numbers.ShortestPeriod, "Ask each attribute at this period, instead of waiting for its events.");
        var events = new Option<EventKind?>("--event")
        {
            Description = "Only events: Change, Archive, Periodic, Alarm or User; what these are is in the attribute's configuration.",
            HelpName = "KIND",
        };
        var take = Numbers.Count("--take", 1, "End after so many lines.");
        var json = Form.MakeOption();
        var server = ServerOption.Make();
        var verb = new Verb("watch", "Print each reading of attributes as TIME NAME VALUE QUALITY, until Ctrl+C.")
        {
            names, live, events, every, take, json, server,
        };
        verb.Validators.Add(result =>
        {
            if (result.Has(events) && result.Has(every))
            {
                result.AddError("--event and --every exclude each other: events come by themselves.");
            }

            if (result.Has(live) && (result.Has(take) || result.Has(json)))
            {
                result.AddError("--live goes with neither --take nor --json: those are for lines.");
            }
        });
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices watch lab/supply/1/current lab/supply/1/state", "each change of both"),
            ("rxdevices watch lab/supply/1/current lab/supply/1/state --live", "a table of both; q quits"),
            ("rxdevices watch lab/supply/1/current --event change", "what moved by its criterion or changed its quality"),
            ("rxdevices watch lab/supply/1/current --every 0.5", "twice a second, changed or not"),
            ("rxdevices watch lab/supply/1/current --take 3", "three lines, then end"));
        verb.SetAction((parsed, cancellation) =>
        {
            var form = Form.Of(parsed, json);
            var period = parsed.GetValue(every) is { } seconds ? TimeSpan.FromSeconds(seconds) : default(TimeSpan?);
            return ServerOption.Ask(
                parsed,
                server,
                client =>
                {
                    Func<string, IObservable<Reading>> watch = name =>
                        parsed.GetValue(events) is { } kind ? client.Watch(name, kind) : client.Watch(name, period);
                    return parsed.GetValue(live) && parsed.InvocationConfiguration is Surroundings { Terminal: { } terminal } run
                        ? LiveWatch.Run(client, parsed.GetRequiredValue(names), watch, run, terminal, cancellation)
                        : PlainWatch.Run(parsed.GetRequiredValue(names), watch, parsed.GetValue(take), form, cancellation);
                },
                cancellation);
        });
        return verb;
    }
}
