namespace RxDevices.Files;

/// <summary>The keys of a scenario.</summary>
internal static class ScenarioParts
{
    private static readonly string[] Times = ["wait", "at", "after", "when"];
    private static readonly string[] Actions = ["write", "run", "inject", "heal", "expect", "log", "wait"];
    private static readonly string[] Shown = ["when", .. Actions, "within", "for", "fails", "result"];

    private static Part<ScenarioStep> Step { get; } = new("step", "One thing that happens.", ReadStep);

    /// <summary>The whole file.</summary>
    public static Part<ScenarioScript> Script { get; } = new("scenario", "What happens to devices, and what is expected of them.", keys =>
    {
        var title = keys.Optional("scenario", Kinds.Text, "", "What it is called.", "the name of the file");
        var devices = keys.Optional("devices", Kinds.Text, "", "The device file, by its path from here.", "the devices that are there when nobody says which");
        var seed = keys.Given("seed", Kinds.Whole(0, int.MaxValue), "The seed of the run.", "that of the device file, or 0");
        var always = keys.Optional("always", ScenarioKinds.Condition.Many("conditions"), [], "What must be so at each reading, from the start to the end.", "nothing");
        var steps = keys.Required("steps", Step.Many("steps", mayBeAlone: false), "What happens, one after the other.");
        return new(
            title.Length > 0 ? title : null,
            devices.Length > 0 ? devices : null,
            (ulong?)seed,
            steps ?? [],
            [.. always.Select((condition, number) => new ScenarioStep(new ScenarioAction.Expect(condition))
            {
                Node = keys.Node("always") is FileList list ? list.Items[number] : keys.Node("always"),
                Text = $"always {condition}",
            })])
        {
            DevicesNode = keys.Node("devices"),
        };
    });

    private static ScenarioStep ReadStep(Keys keys)
    {
        var at = keys.Given("at", Kinds.Span, "When, since the start. When the steps before took longer, at once.", "behind the step before");
        var after = keys.Optional("after", Kinds.Span, TimeSpan.Zero, "How long behind the step before.");
        var when = keys.Optional("when", ScenarioKinds.Condition!, null, "When this is so; within a minute, unless it says within.", "at once");
        var action = keys.OneOf<ScenarioAction>(
        [
            new("write", ScenarioKinds.Write, "Writes an attribute: lab/supply/1/current_setpoint = 3."),
            new("run", ScenarioKinds.Run, "Executes a command, and waits for its end: lab/supply/1/Reset."),
            new("inject", ScenarioKinds.Inject, "Makes something go wrong: lab/supply/1 hang for 3 s."),
            new("heal", Kinds.Text.Made(name => (ScenarioAction)new ScenarioAction.Heal(name)), "Clears the fault of that name, or all."),
            new("expect", ScenarioKinds.Condition.Made(condition => (ScenarioAction)new ScenarioAction.Expect(condition)),
                "Something must be so: now, within a span, or for a span."),
            new("log", Kinds.Text.Made(text => (ScenarioAction)new ScenarioAction.Log(text)), "Says something."),
            new("wait", Kinds.Span.Made(span => (ScenarioAction)new ScenarioAction.Wait(span)), "Lets time pass."),
        ],
        "something to do", isRequired: keys.Node("at") is null && keys.Node("after") is null && keys.Node("when") is null);
        var within = keys.Given("within", Kinds.Span, "How long it may take until it is so, or done.", "expect: now; when, run and write: 1 min");
        var length = keys.Optional("for", Kinds.Span, TimeSpan.Zero, "How long what is expected must stay so.");
        var fails = keys.Optional("fails", Kinds.Text, "", "The reason for which the write or command must be refused, or any.", "it must not be refused");
        var result = keys.Optional("result", new PlainValueKind()!, null, "The result that the command must have.", "any");
        var beside = keys.Optional("beside", Kinds.Flag, false, "Whether the next step does not wait for the end of the command.");
        var name = keys.Optional("name", Kinds.Text, "", "What the fault is called, for heal.", "nothing");

        keys.Require(at is null || after == TimeSpan.Zero, "after", "at says when already: only one of the two can be");
        keys.Require(when is null || action is not ScenarioAction.Expect, "when", "within would belong to both", "a step of its own before the one that expects");
        keys.Require(within is null || when is not null || action is ScenarioAction.Expect or ScenarioAction.Run or ScenarioAction.Write, "within", "there is nothing here that takes its time", "when, expect, run or write beside it");
        keys.Require(length == TimeSpan.Zero || action is ScenarioAction.Expect, "for", "nothing is expected here", "expect beside it");
        keys.Require(fails.Length == 0 || action is ScenarioAction.Write or ScenarioAction.Run, "fails", "nothing is asked of a device here", "write or run beside it; for an attribute, expect: NAME fails");
        keys.Require(result is null || (action is ScenarioAction.Run && fails.Length == 0 && !beside), "result", "there is no result here", "run beside it, and neither fails nor beside");
        keys.Require(!beside || (action is ScenarioAction.Run && fails.Length == 0), "beside", "the next step waits for nothing here", "run beside it, and not fails");
        keys.Require(name.Length == 0 || action is ScenarioAction.Inject, "name", "nothing is injected here", "inject beside it");
        var node = Actions.Concat(Times).Select(keys.Node).FirstOrDefault(found => found is not null);
        return new(action)
        {
            Node = node,
            Text = TextOf(keys),
            At = at,
            AtNode = keys.Node("at"),
            After = after,
            When = when,
            WhenNode = keys.Node("when"),
            Within = within,
            For = length,
            Fails = fails.Length > 0 ? fails : null,
            Result = result,
            IsBeside = beside,
            Name = name.Length > 0 ? name : null,
        };
    }

    // As it was written: "expect lab/supply/1/current > 3 within 5 s".
    private static string TextOf(Keys keys) => string.Join(' ', Shown
        .Select(key => (Key: key, Text: (keys.Node(key) as FileText)?.Text))
        .Where(part => part.Text is not null)
        .Select(part => $"{part.Key} {part.Text}"));
}
