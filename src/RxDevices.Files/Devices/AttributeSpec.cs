namespace RxDevices.Files;

/// <summary>An attribute as a file describes it.</summary>
internal sealed record AttributeSpec
{
    /// <summary>Where its value comes from; null: from its set point.</summary>
    public Source? Source { get; init; }

    /// <summary>What is done to the value before it is shown.</summary>
    public IReadOnlyList<Modifier> Changes { get; init; } = [];

    /// <summary>How often it is looked at; 0: at each read; null: as the device says.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The first set point when clients may write it.</summary>
    public FileText? Setting { get; init; }

    /// <summary>The type of its value.</summary>
    public DataType Type { get; init; } = DataType.Double;

    /// <summary>What it says of itself.</summary>
    public AttributeConfiguration Configuration { get; init; } = AttributeConfiguration.Default;

    /// <summary>The formulas that are evaluated in the same instant.</summary>
    public IEnumerable<FileFormula> Follows => Source?.Follows ?? [];

    /// <summary>All formulas.</summary>
    public IEnumerable<FileFormula> Formulas => Source is null ? [] : Source.Follows.Concat(Source.LooksAt);

    /// <summary>What it has beside its value, for formulas.</summary>
    public IEnumerable<string> Facets => (Source?.Facets ?? []).Concat(Setting is null ? [] : [SetPoint]);

    /// <summary>What formulas call the set point of a setting: <c>position.set_point</c>.</summary>
    public const string SetPoint = "set_point";
}
