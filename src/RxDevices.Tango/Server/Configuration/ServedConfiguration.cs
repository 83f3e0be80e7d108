namespace RxDevices.Tango;

/// <summary>The configuration of an attribute as clients are shown it, in all versions of the interface.</summary>
internal static class ServedConfiguration
{
    private const string NotSpecified = "Not specified";
    private const string NoName = "None";

    public static AttributeConfig5 ToVersion5(AttributeDescription attribute)
    {
        var memory = attribute.Configuration.Memory;
        var isWritten = attribute.Access is AccessMode.Write or AccessMode.ReadWrite;
        return new(
            attribute.Name,
            (AttrWriteType)attribute.Access,
            (AttrDataFormat)attribute.Kind.Format,
            AttributeTypes.CodeOf(attribute.Kind.Type),
            memory != Memory.None,
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

    public static AttributeConfig3 ToVersion3(AttributeDescription attribute)
    {
        var now = ToVersion5(attribute);
        return new(
            now.Name, now.Writable, now.DataFormat, now.DataType, now.MaxDimX, now.MaxDimY, now.Description, now.Label, now.Unit,
            now.StandardUnit, now.DisplayUnit, now.Format, now.MinValue, now.MaxValue, now.WritableAttrName, now.Level, now.AttAlarm,
            now.EventProp, [], []);
    }

    public static AttributeConfig2 ToVersion2(AttributeDescription attribute)
    {
        var now = ToVersion5(attribute);
        return new(
            now.Name, now.Writable, now.DataFormat, now.DataType, now.MaxDimX, now.MaxDimY, now.Description, now.Label, now.Unit,
            now.StandardUnit, now.DisplayUnit, now.Format, now.MinValue, now.MaxValue, now.AttAlarm.MinAlarm, now.AttAlarm.MaxAlarm,
            now.WritableAttrName, now.Level, []);
    }

    public static AttributeConfig ToVersion1(AttributeDescription attribute)
    {
        var now = ToVersion5(attribute);
        return new(
            now.Name, now.Writable, now.DataFormat, now.DataType, now.MaxDimX, now.MaxDimY, now.Description, now.Label, now.Unit,
            now.StandardUnit, now.DisplayUnit, now.Format, now.MinValue, now.MaxValue, now.AttAlarm.MinAlarm, now.AttAlarm.MaxAlarm,
            now.WritableAttrName, []);
    }

    /// <summary>A configuration a client of an older version wants, as one of the newest: what it did not say stays.</summary>
    public static AttributeConfig5 Merge(AttributeConfig5 now, AttributeConfig3 wanted) => now with
    {
        Writable = wanted.Writable,
        DataFormat = wanted.DataFormat,
        DataType = wanted.DataType,
        MaxDimX = wanted.MaxDimX,
        MaxDimY = wanted.MaxDimY,
        Description = wanted.Description,
        Label = wanted.Label,
        Unit = wanted.Unit,
        StandardUnit = wanted.StandardUnit,
        DisplayUnit = wanted.DisplayUnit,
        Format = wanted.Format,
        MinValue = wanted.MinValue,
        MaxValue = wanted.MaxValue,
        AttAlarm = wanted.AttAlarm,
        EventProp = wanted.EventProp,
    };

    /// <summary>The same for the oldest version.</summary>
    public static AttributeConfig5 Merge(AttributeConfig5 now, AttributeConfig wanted) => now with
    {
        Writable = wanted.Writable,
        DataFormat = wanted.DataFormat,
        DataType = wanted.DataType,
        MaxDimX = wanted.MaxDimX,
        MaxDimY = wanted.MaxDimY,
        Description = wanted.Description,
        Label = wanted.Label,
        Unit = wanted.Unit,
        StandardUnit = wanted.StandardUnit,
        DisplayUnit = wanted.DisplayUnit,
        Format = wanted.Format,
        MinValue = wanted.MinValue,
        MaxValue = wanted.MaxValue,
        AttAlarm = now.AttAlarm with { MinAlarm = wanted.MinAlarm, MaxAlarm = wanted.MaxAlarm },
    };
}
