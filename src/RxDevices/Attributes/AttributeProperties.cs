using System.Globalization;

namespace RxDevices;

/// <summary>
/// The configuration of an attribute as text, property by property, with Tango's names: what <see cref="IDevicePort.Configure"/> takes. The
/// text <c>Not specified</c>, or none, brings a property back to its default. Periods are in milliseconds.
/// </summary>
/// <remarks>Safe from any thread. Source of the names: Tango Controls, "Attribute properties".</remarks>
public static class AttributeProperties
{
    private const string NotSpecified = "Not specified";

    private static readonly AttributeProperty[] All =
    [
        new("label", attribute => attribute.Label, (configuration, text) => configuration with { Label = text.OrNull }),
        new("description", attribute => attribute.Description, (configuration, text) => configuration with { Description = text.OrNull }),
        new("unit", attribute => attribute.Unit, (configuration, text) => configuration with { Unit = text.OrNull }),
        new("standard_unit", attribute => attribute.StandardUnit, (configuration, text) => configuration with { StandardUnit = text.OrNull }),
        new("display_unit", attribute => attribute.DisplayUnit, (configuration, text) => configuration with { DisplayUnit = text.OrNull }),
        new("format", attribute => attribute.Format, (configuration, text) => configuration with { Format = text.OrNull }),
        new("min_value", attribute => Show(attribute.Configuration.MinValue), (configuration, text) => configuration with { MinValue = text.Number }),
        new("max_value", attribute => Show(attribute.Configuration.MaxValue), (configuration, text) => configuration with { MaxValue = text.Number }),
        new("min_alarm", attribute => Show(attribute.Configuration.MinAlarm), (configuration, text) => configuration with { MinAlarm = text.Number }),
        new("max_alarm", attribute => Show(attribute.Configuration.MaxAlarm), (configuration, text) => configuration with { MaxAlarm = text.Number }),
        new("min_warning", attribute => Show(attribute.Configuration.MinWarning), (configuration, text) => configuration with { MinWarning = text.Number }),
        new("max_warning", attribute => Show(attribute.Configuration.MaxWarning), (configuration, text) => configuration with { MaxWarning = text.Number }),
        new("delta_t", attribute => Show(attribute.Configuration.DeltaTime), (configuration, text) => configuration with { DeltaTime = text.Period }),
        new("delta_val", attribute => Show(attribute.Configuration.DeltaValue), (configuration, text) => configuration with { DeltaValue = text.DoubleOrNone }),
        new(
            "rel_change",
            attribute => Show(attribute.Configuration.Change.Relative),
            (configuration, text) => configuration with { Change = configuration.Change with { Relative = text.Band } }),
        new(
            "abs_change",
            attribute => Show(attribute.Configuration.Change.Absolute),
            (configuration, text) => configuration with { Change = configuration.Change with { Absolute = text.Band } }),
        new(
            "archive_rel_change",
            attribute => Show(attribute.Configuration.Archive.Relative),
            (configuration, text) => configuration with { Archive = configuration.Archive with { Relative = text.Band } }),
        new(
            "archive_abs_change",
            attribute => Show(attribute.Configuration.Archive.Absolute),
            (configuration, text) => configuration with { Archive = configuration.Archive with { Absolute = text.Band } }),
        new(
            "archive_period",
            attribute => Show(attribute.Configuration.ArchivePeriod),
            (configuration, text) => configuration with { ArchivePeriod = text.Period }),
        new(
            "event_period",
            attribute => Show(attribute.Configuration.EventPeriod),
            (configuration, text) => configuration with { EventPeriod = text.Period ?? AttributeConfiguration.Default.EventPeriod }),
        new(
            "memorized",
            attribute => attribute.Configuration.Memory.ToString().ToLowerInvariant(),
            (configuration, text) => configuration with { Memory = text.OneOf<Memory>() }),
        new(
            "disp_level",
            attribute => TangoText.Of(attribute.Configuration.DisplayLevel),
            (configuration, text) => configuration with { DisplayLevel = text.OneOf<DisplayLevel>() }),
        new(
            "enum_labels",
            attribute => $"[{string.Join(", ", attribute.Configuration.EnumLabels)}]",
            (configuration, text) => configuration with { EnumLabels = text.List }),
    ];

    /// <summary>The names of all properties, in Tango's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(property => property.Name)];

    /// <summary>The value of a property, with its default filled in.</summary>
    /// <exception cref="DevFailedException">There is no such property.</exception>
    public static string Show(AttributeDescription attribute, string name) => Find(name).Show(attribute);

    /// <summary>The configuration of an attribute with some properties changed; what the values mean together is not looked at yet.</summary>
    /// <exception cref="DevFailedException">There is no such property, or a text is no value of it.</exception>
    public static AttributeConfiguration Apply(AttributeDescription attribute, IReadOnlyDictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(properties);
        return properties.Aggregate(attribute.Configuration, (configuration, property) =>
            Find(property.Key).Change(configuration, new(attribute, property.Key, property.Value)));
    }

    private static AttributeProperty Find(string name) =>
        Array.Find(All, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new DevFailedException(
            Reasons.WrongFormat, $"An attribute has no property '{name}'; it has {string.Join(", ", Names)}", "AttributeProperties");

    private static string Show(object? value) => value switch
    {
        null => NotSpecified,
        TimeSpan period => period.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record AttributeProperty(
        string Name,
        Func<AttributeDescription, string> Show,
        Func<AttributeConfiguration, PropertyText, AttributeConfiguration> Change);
}
