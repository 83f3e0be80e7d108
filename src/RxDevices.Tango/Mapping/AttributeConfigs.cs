namespace RxDevices.Tango;

/// <summary>What an attribute is, as it travels: every property as text, with Tango's words for what is not given.</summary>
internal static class AttributeConfigs
{
    private const string NotSpecified = "Not specified";
    private const string NoName = "None";

    /// <summary>The structure for <c>get_attribute_config_5</c> and for events of configuration.</summary>
    public static AttributeConfig5 Of(AttributeDescription attribute)
    {
        var memory = attribute.Configuration.Memory;
        var isWritten = attribute.Access is AccessMode.Write or AccessMode.ReadWrite;
        return new(
            attribute.Name,
            (AttrWriteType)attribute.Access,
            (AttrDataFormat)attribute.Kind.Format,
            AttributeTypes.CodeOf(attribute.Kind.Type),
            memory != Memory.None,

            // Tango says of what can be written that it would be written at the start, memorized or not.
            memory == Memory.None ? isWritten : memory == Memory.Written,
            attribute.MaxX,
            attribute.MaxY,
            Show("description"),
            Show("label"),
            Show("unit"),
            Show("standard_unit"),
            Show("display_unit"),
            Show("format"),
            Show("min_value"),
            Show("max_value"),
            attribute.WritableName ?? NoName,
            (DispLevel)attribute.Configuration.DisplayLevel,
            NotSpecified,
            [.. attribute.Configuration.EnumLabels],
            new(
                Show("min_alarm"), Show("max_alarm"), Show("min_warning"), Show("max_warning"), Show("delta_t"), Show("delta_val"), []),
            new(
                new(Show("rel_change"), Show("abs_change"), []),
                new(Show("event_period"), []),
                new(Show("archive_rel_change"), Show("archive_abs_change"), Show("archive_period"), [])),
            [],
            []);

        string Show(string property) => AttributeProperties.Show(attribute, property);
    }
}
