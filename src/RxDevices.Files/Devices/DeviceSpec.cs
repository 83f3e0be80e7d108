namespace RxDevices.Files;

/// <summary>A device as a file describes it.</summary>
internal sealed record DeviceSpec
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its class, when a program has one for it.</summary>
    public string? Class { get; init; }

    /// <summary>What the file says of a device of a class.</summary>
    public IReadOnlyList<Named<IReadOnlyList<string>>> Properties { get; init; } = [];

    /// <summary>How often what changes as time goes by is looked at.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Its attributes.</summary>
    public IReadOnlyList<Named<AttributeSpec>> Attributes { get; init; } = [];

    /// <summary>What it keeps for itself: first values.</summary>
    public IReadOnlyList<Named<double>> Variables { get; init; } = [];

    /// <summary>What comes from other devices.</summary>
    public IReadOnlyList<Named<InputSpec>> Inputs { get; init; } = [];

    /// <summary>The state without rules.</summary>
    public DevState State { get; init; } = DevState.On;

    /// <summary>The states and their conditions.</summary>
    public IReadOnlyList<StateRule> States { get; init; } = [];

    /// <summary>Its commands.</summary>
    public IReadOnlyList<Named<CommandSpec>> Commands { get; init; } = [];

    /// <summary>What goes wrong.</summary>
    public IReadOnlyList<FaultSpec> Faults { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public FileMap Node { get; init; } = new([], 1, 1);

    /// <summary>Two devices of the same mean the same.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>All formulas.</summary>
    public IEnumerable<FileFormula> Formulas => Attributes.SelectMany(attribute => attribute.Value.Formulas)
        .Concat(Commands.SelectMany(command => command.Value.Formulas))
        .Concat(States.Select(rule => rule.When).OfType<FileFormula>());

    /// <summary>Where something about it stands: its name.</summary>
    public FileNode NameNode => Node["name"] ?? Node;

    /// <summary>All inputs: those it declares, and the attributes of other devices that its formulas use by their full names.</summary>
    public IEnumerable<(string Name, InputSpec Input)> AllInputs => Inputs.Select(input => (input.Name, input.Value)).Concat(Formulas
        .SelectMany(formula => formula.Formula.Names)
        .Where(IsFull)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => (name, new InputSpec(name))));

    /// <summary>Whether a name in a formula is that of an attribute of another device.</summary>
    public static bool IsFull(string name) => name.Contains('/', StringComparison.Ordinal) && AttributeName.TryParse(name, out _) is null;
}
