using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>What may stand in the list of devices.</summary>
internal static class DevicePart
{
    private const int MostMembers = 1000;

    private static readonly Kind<string> DeviceNames = new TextKind("a name such as lab/sensor/1", text => DeviceName.TryParse(text, out _));

    private static readonly Kind<string> MemberNames = new TextKind(
        "a name of letters, digits and underscores", text => text.Length <= 255 && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-'));

    /// <summary>A device.</summary>
    public static Part<DeviceSpec> Part { get; } = new("device", "A device of a class, or one described entirely here.", Read);

    /// <summary>How many devices a template stands for.</summary>
    public static Kind<int> Counts { get; } = Whole(0, 100_000);

    /// <summary>The number of the first device of a template.</summary>
    public static Kind<int> Firsts { get; } = Whole(0, 1_000_000_000);

    private static DeviceSpec Read(Keys keys)
    {
        var name = keys.Required("name", DeviceNames, "Its name, domain/family/member; in templates with {n} or {n:0000}.");
        var type = keys.Optional("class", Text, null!, "Its class, when a program has one for it: PowerSupply.", "described here");
        keys.Optional("count", Counts, 1, "Makes it a template for so many devices; n is the number of each in formulas, {n} in texts.", "no template");
        keys.Optional("first", Firsts, 1, "The number of the first device of a template.");
        var spec = new DeviceSpec
        {
            Name = name,
            Class = type,
            Properties = keys.Optional(
                "properties", new NamedKind<IReadOnlyList<string>>(Text.Many("texts"), "properties"), [], "What its class makes of its properties.", "none"),
            Every = keys.Optional("every", Period, TimeSpan.FromSeconds(1), "How often what changes as time goes by is looked at."),
            Inputs = keys.Optional("inputs", new NamedKind<InputSpec>(InputSpec.Kind, "inputs", MemberNames), [], "What comes from other devices, for formulas.", "none"),
            Variables = keys.Optional("variables", new NamedKind<double>(Number, "variables", MemberNames), [], "Numbers that commands set and formulas use, with their first values.", "none"),
            Attributes = keys.Optional("attributes", new NamedKind<AttributeSpec>(AttributePart.Kind, "attributes", MemberNames), [], "What clients read and write.", "none"),
            State = keys.Optional("state", State, DevState.On, "Its state, when there are no states.", "ON"),
            States = keys.Optional("states", StateRule.Part.Many("states"), [], "States with conditions: the first that holds counts.", "none"),
            Commands = keys.Optional("commands", new NamedKind<CommandSpec>(CommandSpec.Part, "commands", MemberNames), [], "What clients can have done.", "none"),
            Faults = keys.Optional("faults", FaultSpec.Kind.Many("faults"), [], "What goes wrong.", "nothing"),
        };
        keys.Require(spec.Attributes.Count <= MostMembers, "attributes", $"there are {spec.Attributes.Count}", $"at most {MostMembers} attributes");
        keys.Require(type is not null || spec.Properties.Count == 0, "properties", "only a device of a class has properties", "'class' beside it");
        foreach (var key in (string[])["every", "inputs", "variables", "attributes", "state", "states", "commands"])
        {
            keys.Require(type is null || keys.Node(key) is null, key, "a device of a class has its own", "either class, or a description");
        }

        keys.Require(spec.States.Count == 0 || keys.Node("state") is null, "state", "there are states with conditions beside it", "state or states");
        keys.Require(keys.Node("first") is null || keys.Node("count") is not null, "first", "there is no count", "count beside it");
        return spec;
    }
}
