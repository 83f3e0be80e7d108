namespace RxDevices.Tango;

/// <summary>What a client wants changed when it sends a whole configuration back: only where it differs from what it was shown.</summary>
internal static class WantedConfiguration
{
    /// <summary>The properties that differ, by Tango's names.</summary>
    /// <exception cref="DevFailedException">Something differs that cannot be changed while the device runs.</exception>
    public static IReadOnlyDictionary<string, string> Changes(AttributeConfig5 now, AttributeConfig5 wanted)
    {
        RequireSame(now.DataType == wanted.DataType, "data_type");
        RequireSame(now.DataFormat == wanted.DataFormat, "data_format");
        RequireSame(now.Writable == wanted.Writable, "writable");
        RequireSame(now.MaxDimX == wanted.MaxDimX, "max_dim_x");
        RequireSame(now.MaxDimY == wanted.MaxDimY, "max_dim_y");
        var before = Properties(now);
        return Properties(wanted)
            .Where(property => before[property.Key] != property.Value)
            .ToDictionary(property => property.Key, property => property.Value);

        void RequireSame(bool isSame, string property)
        {
            if (!isSame)
            {
                throw new DevFailedException(
                    Reasons.AttributeNotAllowed,
                    $"Attribute property {property} is not changeable at run time",
                    "Attribute::check_hard_coded_properties()");
            }
        }
    }

    private static Dictionary<string, string> Properties(AttributeConfig5 configuration)
    {
        var (alarm, events) = (configuration.AttAlarm, configuration.EventProp);
        var properties = new Dictionary<string, string>
        {
            ["description"] = configuration.Description,
            ["label"] = configuration.Label,
            ["unit"] = configuration.Unit,
            ["standard_unit"] = configuration.StandardUnit,
            ["display_unit"] = configuration.DisplayUnit,
            ["format"] = configuration.Format,
            ["min_value"] = Number(configuration.MinValue),
            ["max_value"] = Number(configuration.MaxValue),
            ["min_alarm"] = Number(alarm.MinAlarm),
            ["max_alarm"] = Number(alarm.MaxAlarm),
            ["min_warning"] = Number(alarm.MinWarning),
            ["max_warning"] = Number(alarm.MaxWarning),
            ["delta_t"] = Number(alarm.DeltaT),
            ["delta_val"] = Number(alarm.DeltaVal),
            ["rel_change"] = Number(events.ChEvent.RelChange),
            ["abs_change"] = Number(events.ChEvent.AbsChange),
            ["event_period"] = Number(events.PerEvent.Period),
            ["archive_rel_change"] = Number(events.ArchEvent.RelChange),
            ["archive_abs_change"] = Number(events.ArchEvent.AbsChange),
            ["archive_period"] = Number(events.ArchEvent.Period),
        };

        // Old clients do not know them.
        properties["enum_labels"] = $"[{string.Join(", ", configuration.EnumLabels)}]";
        return properties;
    }

    // "NaN" is Tango's other way of saying "back to the default".
    private static string Number(string text) => text is "NaN" or "" ? "Not specified" : text;
}
