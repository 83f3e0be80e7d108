namespace RxDevices;

/// <summary>
/// What an attribute says of itself: texts for people, the limits of what may be written, the largest dimensions. Immutable;
/// what is not given has Tango's default.
/// </summary>
/// <remarks>Source: Tango Controls, "Attribute properties". Safe from any thread.</remarks>
public sealed record AttributeConfiguration
{
    /// <summary>A configuration in which nothing is given.</summary>
    public static AttributeConfiguration Default { get; } = new();

    /// <summary>The name shown to people; default: the attribute's name.</summary>
    public string? Label { get; init; }

    /// <summary>What the attribute means.</summary>
    public string? Description { get; init; }

    /// <summary>The unit of the value as it travels, for example <c>A</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The factor that brings the value to SI units, as text.</summary>
    public string? StandardUnit { get; init; }

    /// <summary>The unit in which people want to see it.</summary>
    public string? DisplayUnit { get; init; }

    /// <summary>How to print the value, in C's or C++'s notation; default: <c>%6.2f</c>, <c>%d</c> or <c>%s</c> by type.</summary>
    public string? Format { get; init; }

    /// <summary>The smallest value that may be written, in the attribute's unit; numbers only.</summary>
    public IComparable? MinValue { get; init; }

    /// <summary>The largest value that may be written, in the attribute's unit; numbers only.</summary>
    public IComparable? MaxValue { get; init; }

    /// <summary>Whom the attribute is meant for.</summary>
    public DisplayLevel DisplayLevel { get; init; }

    /// <summary>The labels of an enumeration, one for each member in the order of their numbers; default: the members' names.</summary>
    public IReadOnlyList<string> EnumLabels { get; init; } = [];

    /// <summary>How many columns (elements of a spectrum) a value may have at most.</summary>
    public int MaxX { get; init; } = 4096;

    /// <summary>How many rows an image may have at most.</summary>
    public int MaxY { get; init; } = 4096;
}
