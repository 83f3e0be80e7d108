namespace RxDevices.Lines;

/// <summary>The verbs there are.</summary>
internal static class Verbs
{
    private static readonly string[] Sources = ["device", "cache", "cache-then-device"];

    /// <summary>All verbs, in the order of the help.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        new(
            [
                ("watch NAME", "print each reading as TIME NAME VALUE QUALITY, until an empty line"),
                ("watch NAME every SECONDS", "the same, asking the attribute at that period"),
                ("watch NAME EVENT", "only events: change, archive, periodic, alarm or user; ready: data ready; config: the configuration"),
                ("watch DEVICE interface", "attributes and commands that come and go"),
            ],
            "watch lab/supply/1/current change",
            Watch),
        new([("history NAME [N]", "what polling kept of an attribute, or of a command written NAME(): the last N, oldest first")], "history lab/supply/1/current 5", History),
        new(
            [("config NAME KEY=VALUE ...", "change the configuration of an attribute: alarms, criteria, periods, texts; '? NAME' shows it")],
            "config lab/supply/1/current max_alarm=90 unit='A'",
            Configure),
        new(
            [
                ("poll NAME SECONDS", "poll an attribute, or a command written NAME(), at that period"),
                ("poll NAME off", "poll it no more"),
                ("poll DEVICE", "what is polled, and how it goes"),
            ],
            "poll test/asyncio/1/test_attribute 3",
            Poll),
        new([("blackbox DEVICE [N]", "the last N requests to a device (10), newest first")], "blackbox lab/supply/1 5", BlackBox),
        new([("lock DEVICE [SECONDS]", "keep other clients from writing and executing, for that long (10)")], "lock lab/supply/1 60", Lock),
        new([("relock DEVICE", "extend the lock by its time")], "relock lab/supply/1", words => One(words, device => new Query.Relock(device))),
        new([("unlock DEVICE [force]", "unlock it; with force also the lock of another client")], "unlock lab/supply/1", Unlock),
        new([("locked DEVICE", "who has locked it")], "locked lab/supply/1", words => One(words, device => new Query.LockedBy(device))),
        new([("properties DEVICE", "the properties of a device with their values")], "properties lab/supply/1", words => One(words, device => new Query.DeviceProperties(device))),
        SimulationWords.Verb,
        new([("client NAME [HOST]", "say who is asking, for black boxes and locks")], "client shift-leader", Client),
        new([("stats", "what the server counts: clients, lines, writes, what waits, what was refused or dropped")], "stats", words => words.Words is [_] ? new Query.Stats() : null),
        new([("auth TOKEN", "the first line, where the server asks for a token; elsewhere it does nothing")], "auth 7f3a9c", words => One(words, _ => new Query.Auth())),
        new([("prompt on", "'>>> ' comes after each answer"), ("prompt off", "it does not")], "prompt off", words => Switch(words, on => new Query.Prompt(on))),
        new([("json on", "one JSON object per answer and no prompt, for programs"), ("json off", "answers for people")], "json on", words => Switch(words, on => new Query.Json(on))),
    ];

    /// <summary>The verb a line begins with, or null: what follows a verb is never '=' or '(', for then it is a name.</summary>
    public static Verb? Find(string[] words) =>
        words.Length == 1 || words[1][0] is not ('=' or '(')
            ? All.FirstOrDefault(verb => VerbWords.Is(verb.Name, words[0]))
            : null;

    /// <summary>The source a reading is taken from: <c>NAME from cache</c>.</summary>
    public static ReadSource SourceOf(string word) => Array.FindIndex(Sources, source => VerbWords.Is(source, word)) is var index and >= 0
        ? (ReadSource)index
        : throw VerbWords.Refuse($"'{word}' is no source of a reading; write one of {string.Join(", ", Sources)}");

    /// <summary>How a source is written.</summary>
    public static string Of(ReadSource source) => Sources[(int)source];

    private static Query? Watch(VerbWords line) => line.Words switch
    {
        [_, var name] => new Query.Watch(name, null),
        [_, var name, var every, var period] when VerbWords.Is(every, "every") => new Query.Watch(name, VerbWords.Period(period)),
        [_, var name, var word] when VerbWords.IsOneOf<WatchTopic>(word, out var topic) && topic != WatchTopic.Readings =>
            new Query.Watch(name, null, topic),
        _ => null,
    };

    private static Query? History(VerbWords line) => line.Words switch
    {
        [_, var name] => new Query.History(name, int.MaxValue),
        [_, var name, var word] when VerbWords.IsCount(word, out var count) => new Query.History(name, count),
        _ => null,
    };

    private static Query? Configure(VerbWords line)
    {
        if (line.Words.Length < 2)
        {
            return null;
        }

        var rest = line.Line.AsSpan(line.Words[0].Length).TrimStart()[line.Words[1].Length..];
        return rest.IsWhiteSpace()
            ? new Query.Describe(line.Words[1])
            : new Query.Configure(line.Words[1], PropertyWords.Parse(rest, line.Line.Length - rest.Length + 1));
    }

    private static Query? Poll(VerbWords line) => line.Words switch
    {
        [_, var device] => new Query.PollingStatus(device),
        [_, var name, var off] when VerbWords.Is(off, "off") => new Query.Poll(name, null),
        [_, var name, var period] => new Query.Poll(name, VerbWords.Seconds(period)),
        _ => null,
    };

    private static Query? BlackBox(VerbWords line) => line.Words switch
    {
        [_, var device] => new Query.BlackBox(device, 10),
        [_, var device, var word] when VerbWords.IsCount(word, out var count) => new Query.BlackBox(device, count),
        _ => null,
    };

    private static Query? Lock(VerbWords line) => line.Words switch
    {
        [_, var device] => new Query.Lock(device, TimeSpan.FromSeconds(10)),
        [_, var device, var period] => new Query.Lock(device, VerbWords.Seconds(period)),
        _ => null,
    };

    private static Query? Unlock(VerbWords line) => line.Words switch
    {
        [_, var device] => new Query.Unlock(device, Force: false),
        [_, var device, var force] when VerbWords.Is(force, "force") => new Query.Unlock(device, Force: true),
        _ => null,
    };

    // A name may be any text, in quotes where it has blanks.
    private static Query? Client(VerbWords line)
    {
        var scanner = new LiteralScanner(line.Line.AsSpan(line.Words[0].Length), line.Words[0].Length + 1);
        if (line.Words.Length < 2 || !scanner.Word(out var name))
        {
            return scanner.Refusal is null ? null : throw VerbWords.Refuse(scanner.Refusal);
        }

        var hasHost = !scanner.IsAtLastBlank();
        return !scanner.Word(out var host) ? throw VerbWords.Refuse(scanner.Refusal!)
            : scanner.IsAtLastBlank() ? new Query.Client(name, hasHost ? host : null)
            : null;
    }

    private static Query? One(VerbWords line, Func<string, Query> make) => line.Words is [_, var device] ? make(device) : null;

    private static Query? Switch(VerbWords line, Func<bool, Query> make) => line.Words switch
    {
        [_, var word] when VerbWords.Is(word, "on") => make(true),
        [_, var word] when VerbWords.Is(word, "off") => make(false),
        _ => null,
    };
}
