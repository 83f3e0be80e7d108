using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>What may stand behind the name of an attribute.</summary>
internal static class AttributePart
{
    private static readonly IReadOnlyList<Alternative<Source>> Sources = [.. SignalParts.All, .. OtherParts.All, .. PlantParts.All];

    private static readonly Kind<Memory> Memories = new WordKind<Memory>([("none", Memory.None), ("shown", Memory.Shown), ("written", Memory.Written)]);

    private static readonly Kind<DisplayLevel> Levels =
        new WordKind<DisplayLevel>([("operator", DisplayLevel.Operator), ("expert", DisplayLevel.Expert)]);

    private static readonly Kind<Band> Way = AboveZero.Made(Band.FromDouble);

    private static readonly Part<(EventCriteria Criteria, TimeSpan? Period)> Archive = new("archive", "Which readings are archive events.", keys => (
        new() { Absolute = keys.Given("absolute", Way, "How far the value must move, in its unit."), Relative = keys.Given("relative", Way, "How far it must move, in percent.") },
        keys.Given("period", Period, "How often one comes at least.")));

    private static readonly Part<EventCriteria> Change = new("change", "Which readings are change events.", keys => new EventCriteria
    {
        Absolute = keys.Given("absolute", Way, "How far the value must move, in its unit."),
        Relative = keys.Given("relative", Way, "How far it must move, in percent."),
    });

    /// <summary>The types a value may have.</summary>
    public static Kind<DataType> Types { get; } = new WordKind<DataType>(
    [
        ("double", DataType.Double), ("float", DataType.Float), ("boolean", DataType.Boolean), ("string", DataType.String), ("uchar", DataType.UChar),
        ("short", DataType.Short), ("ushort", DataType.UShort), ("long", DataType.Long), ("ulong", DataType.ULong), ("long64", DataType.Long64),
        ("ulong64", DataType.ULong64),
    ]);

    /// <summary>An attribute: a formula alone, or everything about it.</summary>
    public static Kind<AttributeSpec> Kind { get; } = new EitherKind<AttributeSpec>(
        Computed.Made(formula => new AttributeSpec { Source = new FormulaSource(formula) }),
        new Part<AttributeSpec>("attribute", "A quantity that clients read, and write where it is a setting.", Read));

    private static AttributeSpec Read(Keys keys)
    {
        var setting = keys.Optional("setting", Kinds.Raw, null!, "Clients may write it; this is its first set point.", "clients may not write it");
        var source = keys.OneOf(Sources, "where the value comes from", isRequired: false);
        var changes = keys.Optional("then", ModifierParts.One.Many("changes"), [], "What is done to the value before it is shown, in this order.", "nothing");
        var every = keys.Given("every", new LookKind(), "How often it is looked at, where it changes as time goes by.", "as the device says");
        var type = keys.Optional("type", Types, DataType.Double, "The type of the value.", "double; string where the setting is a text in quotes");
        type = setting is { IsQuoted: true } && keys.Node("type") is null ? DataType.String : type;
        keys.Require(
            keys.Node("setting") is null || setting is null || SettingText.IsRight(setting, type),
            "setting",
            $"found {setting?.Found}",
            $"a value of type {type.ToString().ToLowerInvariant()}");
        keys.Require(source is null || type != DataType.String, "type", "what has a source is a number", "a type of numbers");
        keys.Require(
            source is null || setting is null || source.TakesSetPoint || source is FormulaSource or SignalSource,
            "setting",
            "this source has no use for a set point");
        keys.Require(
            every != TimeSpan.Zero || changes.All(change => !change.NeedsLooks), "every", "a change in 'then' needs values that come by themselves", "a time");
        return new()
        {
            Source = source,
            Changes = changes,
            Every = every,
            Setting = setting,
            Type = type,
            Configuration = Configure(keys, setting is not null),
        };
    }

    private static AttributeConfiguration Configure(Keys keys, bool isSetting)
    {
        var min = keys.Given("min", Number, "The smallest value that may be written.", "no limit");
        var max = keys.Given("max", Number, "The largest value that may be written.", "no limit");
        var (minAlarm, maxAlarm) = Limits(keys, "alarm");
        var (minWarning, maxWarning) = Limits(keys, "warning");
        var memory = keys.Optional("memorized", Memories, Memory.None, "Whether the set point survives a restart: only shown then, or written.", "none");
        keys.Require(!(min >= max), "max", "this is not above min", "a number above min");
        keys.Require(!(minAlarm >= maxAlarm), "max_alarm", "this is not above min_alarm", "a number above min_alarm");
        keys.Require(!(minWarning >= maxWarning), "max_warning", "this is not above min_warning", "a number above min_warning");
        keys.Require(isSetting || memory == Memory.None, "memorized", "only a setting can be memorized", "'setting' beside it");
        keys.Require(isSetting || min is null, "min", "only a setting has limits of what may be written", "min_alarm, min_warning, or 'setting' beside it");
        keys.Require(isSetting || max is null, "max", "only a setting has limits of what may be written", "max_alarm, max_warning, or 'setting' beside it");
        var archive = keys.Optional("archive", Archive, (EventCriteria.None, null), "Which readings are archive events.", "any difference");
        return new()
        {
            MinValue = min,
            MaxValue = max,
            MinAlarm = minAlarm,
            MaxAlarm = maxAlarm,
            MinWarning = minWarning,
            MaxWarning = maxWarning,
            Memory = memory,
            Unit = keys.Optional("unit", Text, null!, "Its unit."),
            Label = keys.Optional("label", Text, null!, "The name shown to people.", "the name"),
            Description = keys.Optional("description", Text, null!, "What it means."),
            DisplayUnit = keys.Optional("display_unit", Text, null!, "The unit in which people want to see it."),
            StandardUnit = keys.Optional("standard_unit", Text, null!, "The factor that brings it to SI units."),
            Format = keys.Optional("format", Text, null!, "How to print it, as in C.", "%6.2f, %d or %s"),
            Change = keys.Optional("change", Change, EventCriteria.None, "Which readings are change events.", "any difference"),
            Archive = archive.Criteria ?? EventCriteria.None,
            ArchivePeriod = archive.Period,
            EventPeriod = keys.Optional("event_period", Period, TimeSpan.FromSeconds(1), "How often a periodic event comes."),
            PollingPeriod = keys.Given("polling", new DurationKind(TimeSpan.FromMilliseconds(5)), "How often it is polled.", "it is not"),
            HistoryDepth = keys.Optional("history", Whole(1, 1_000_000), 10, "How many polled readings are kept."),
            DisplayLevel = keys.Optional("level", Levels, DisplayLevel.Operator, "Whom it is meant for.", "operator"),
            ReadableIn = keys.Optional("readable_in", State.Many("states"), [], "The states in which it may be read.", "all"),
            WritableIn = keys.Optional("writable_in", State.Many("states"), [], "The states in which it may be written.", "all"),
        };
    }

    private static (double? Min, double? Max) Limits(Keys keys, string quality) => (
        keys.Given($"min_{quality}", Number, $"At this value and below its quality is {quality}.", "no limit"),
        keys.Given($"max_{quality}", Number, $"At this value and above its quality is {quality}.", "no limit"));
}
