namespace RxDevices.Tango;

/// <summary>The configuration of an attribute as clients of older versions of the interface are shown it, and set it.</summary>
internal static class ServedConfiguration
{
    public static AttributeConfig3 ToVersion3(AttributeDescription attribute)
    {
        var now = AttributeConfigs.Of(attribute);
        return new(
            now.Name, now.Writable, now.DataFormat, now.DataType, now.MaxDimX, now.MaxDimY, now.Description, now.Label, now.Unit,
            now.StandardUnit, now.DisplayUnit, now.Format, now.MinValue, now.MaxValue, now.WritableAttrName, now.Level, now.AttAlarm,
            now.EventProp, [], []);
    }

    public static AttributeConfig2 ToVersion2(AttributeDescription attribute)
    {
        var now = AttributeConfigs.Of(attribute);
        return new(
            now.Name, now.Writable, now.DataFormat, now.DataType, now.MaxDimX, now.MaxDimY, now.Description, now.Label, now.Unit,
            now.StandardUnit, now.DisplayUnit, now.Format, now.MinValue, now.MaxValue, now.AttAlarm.MinAlarm, now.AttAlarm.MaxAlarm,
            now.WritableAttrName, now.Level, []);
    }

    public static AttributeConfig ToVersion1(AttributeDescription attribute)
    {
        var now = AttributeConfigs.Of(attribute);
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
