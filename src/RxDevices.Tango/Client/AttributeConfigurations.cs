namespace RxDevices.Tango;

/// <summary>The configuration of a far attribute, from what travels to the model.</summary>
internal static class AttributeConfigurations
{
    /// <summary>Instead of a name: all attributes there are.</summary>
    public const string AllOfThem = "All attributes_3";

    private const string NoWritable = "None";

    /// <summary>What the attribute is. A property that is no value of its kind counts as not given: the far device knows what it means.</summary>
    public static AttributeDescription Describe(AttributeConfig5 wire)
    {
        var kind = KindOf(wire);
        var attribute = new AttributeDescription(
            wire.Name,
            kind,
            wire.Writable == AttrWriteType.WtUnknown ? AccessMode.Read : (AccessMode)wire.Writable,
            new()
            {
                EnumLabels = wire.EnumLabels,
                MaxX = Math.Max(wire.MaxDimX, 1),
                MaxY = Math.Max(wire.MaxDimY, 1),
                DisplayLevel = wire.Level == DispLevel.Expert ? DisplayLevel.Expert : DisplayLevel.Operator,
                Memory = !wire.Memorized ? Memory.None : wire.MemInit ? Memory.Written : Memory.Shown,
            },
            wire.WritableAttrName.Equals(NoWritable, StringComparison.OrdinalIgnoreCase) ? null : wire.WritableAttrName);
        foreach (var (name, text) in Properties(wire))
        {
            attribute = Apply(attribute, name, text);
        }

        return attribute with { Configuration = WithLimitsOf(kind, attribute.Configuration) };
    }

    // Defaults of Tango are what the model fills in where nothing is given.
    private static IEnumerable<(string Name, string Text)> Properties(AttributeConfig5 wire) =>
    [
        ("label", wire.Label == wire.Name ? "" : wire.Label),
        ("description", wire.Description == "No description" ? "" : wire.Description),
        ("unit", wire.Unit),
        ("standard_unit", wire.StandardUnit == "No standard unit" ? "" : wire.StandardUnit),
        ("display_unit", wire.DisplayUnit == "No display unit" ? "" : wire.DisplayUnit),
        ("format", wire.Format),
        ("min_value", wire.MinValue),
        ("max_value", wire.MaxValue),
        ("min_alarm", wire.AttAlarm.MinAlarm),
        ("max_alarm", wire.AttAlarm.MaxAlarm),
        ("min_warning", wire.AttAlarm.MinWarning),
        ("max_warning", wire.AttAlarm.MaxWarning),
        ("delta_t", wire.AttAlarm.DeltaT),
        ("delta_val", wire.AttAlarm.DeltaVal),
        ("rel_change", wire.EventProp.ChEvent.RelChange),
        ("abs_change", wire.EventProp.ChEvent.AbsChange),
        ("archive_rel_change", wire.EventProp.ArchEvent.RelChange),
        ("archive_abs_change", wire.EventProp.ArchEvent.AbsChange),
        ("archive_period", wire.EventProp.ArchEvent.Period),
        ("event_period", wire.EventProp.PerEvent.Period),
    ];

    private static AttributeDescription Apply(AttributeDescription attribute, string name, string text)
    {
        try
        {
            return attribute with { Configuration = AttributeProperties.Apply(attribute, new Dictionary<string, string> { [name] = text }) };
        }
        catch (DevFailedException)
        {
            return attribute;
        }
    }

    private static ValueKind KindOf(AttributeConfig5 wire) => new(
        AttributeTypes.Of(wire.DataType) ?? DataType.String,
        wire.DataFormat == AttrDataFormat.FmtUnknown ? DataFormat.Scalar : (DataFormat)wire.DataFormat);

    private static AttributeConfiguration WithLimitsOf(ValueKind kind, AttributeConfiguration configuration) =>
        kind.Type.Accept(new LimitsConverter(configuration)) ?? configuration;

    /// <summary>Brings limits to the attribute's own type, as those of near attributes are.</summary>
    private sealed class LimitsConverter(AttributeConfiguration configuration) : INumberVisitor<AttributeConfiguration>
    {
        public AttributeConfiguration Visit<TElement>()
            where TElement : unmanaged, System.Numerics.INumber<TElement> => configuration with
            {
                MinValue = Convert<TElement>(configuration.MinValue),
                MaxValue = Convert<TElement>(configuration.MaxValue),
                MinAlarm = Convert<TElement>(configuration.MinAlarm),
                MaxAlarm = Convert<TElement>(configuration.MaxAlarm),
                MinWarning = Convert<TElement>(configuration.MinWarning),
                MaxWarning = Convert<TElement>(configuration.MaxWarning),
            };

        private static IComparable? Convert<TElement>(IComparable? limit)
        {
            try
            {
                return limit is null ? null : (IComparable)ElementConversion.To(typeof(TElement), limit);
            }
            catch (InvalidCastException)
            {
                return limit;
            }
        }
    }
}
