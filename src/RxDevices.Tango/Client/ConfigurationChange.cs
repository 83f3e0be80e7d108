namespace RxDevices.Tango;

/// <summary>Changes properties in the configuration of an attribute as it travels, by the names of <see cref="AttributeProperties"/>.</summary>
internal static class ConfigurationChange
{
    private static readonly Dictionary<string, Func<AttributeConfig5, string, AttributeConfig5>> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["label"] = (wire, text) => wire with { Label = text },
        ["description"] = (wire, text) => wire with { Description = text },
        ["unit"] = (wire, text) => wire with { Unit = text },
        ["standard_unit"] = (wire, text) => wire with { StandardUnit = text },
        ["display_unit"] = (wire, text) => wire with { DisplayUnit = text },
        ["format"] = (wire, text) => wire with { Format = text },
        ["min_value"] = (wire, text) => wire with { MinValue = text },
        ["max_value"] = (wire, text) => wire with { MaxValue = text },
        ["min_alarm"] = (wire, text) => wire with { AttAlarm = wire.AttAlarm with { MinAlarm = text } },
        ["max_alarm"] = (wire, text) => wire with { AttAlarm = wire.AttAlarm with { MaxAlarm = text } },
        ["min_warning"] = (wire, text) => wire with { AttAlarm = wire.AttAlarm with { MinWarning = text } },
        ["max_warning"] = (wire, text) => wire with { AttAlarm = wire.AttAlarm with { MaxWarning = text } },
        ["delta_t"] = (wire, text) => wire with { AttAlarm = wire.AttAlarm with { DeltaT = text } },
        ["delta_val"] = (wire, text) => wire with { AttAlarm = wire.AttAlarm with { DeltaVal = text } },
        ["rel_change"] = (wire, text) => With(wire, events => events with { ChEvent = events.ChEvent with { RelChange = text } }),
        ["abs_change"] = (wire, text) => With(wire, events => events with { ChEvent = events.ChEvent with { AbsChange = text } }),
        ["archive_rel_change"] = (wire, text) => With(wire, events => events with { ArchEvent = events.ArchEvent with { RelChange = text } }),
        ["archive_abs_change"] = (wire, text) => With(wire, events => events with { ArchEvent = events.ArchEvent with { AbsChange = text } }),
        ["archive_period"] = (wire, text) => With(wire, events => events with { ArchEvent = events.ArchEvent with { Period = text } }),
        ["event_period"] = (wire, text) => With(wire, events => events with { PerEvent = events.PerEvent with { Period = text } }),
        ["enum_labels"] = (wire, text) => wire with { EnumLabels = [.. Labels(text)] },
    };

    /// <summary>The configuration with other properties. The values are the far device's to judge.</summary>
    /// <exception cref="DevFailedException">An attribute has no such property, or a client cannot change it.</exception>
    public static AttributeConfig5 Apply(AttributeConfig5 wire, IReadOnlyDictionary<string, string> properties) =>
        properties.Aggregate(wire, (changed, property) => ByName.TryGetValue(property.Key, out var change)
            ? change(changed, property.Value)
            : throw new DevFailedException(
                Reasons.WrongFormat,
                $"A client cannot change the property '{property.Key}' of an attribute; it can change {string.Join(", ", ByName.Keys)}",
                "DeviceProxy::set_attribute_config()"));

    private static AttributeConfig5 With(AttributeConfig5 wire, Func<EventProperties, EventProperties> change) =>
        wire with { EventProp = change(wire.EventProp) };

    private static IEnumerable<string> Labels(string text) => text.Trim().Trim('[', ']').Split(',', StringSplitOptions.TrimEntries);
}
