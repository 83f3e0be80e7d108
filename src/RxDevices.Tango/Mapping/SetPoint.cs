namespace RxDevices.Tango;

/// <summary>A value to write, as <c>write_attributes_4</c> carries it (AttributeValue_4).</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Value">The value in the types of the model; of an enumeration its labels.</param>
/// <param name="Refusal">Why it is none, if it is none: the others of the same call may still be written.</param>
/// <remarks>Of what a client sends, only name, value and the dimensions of the set point mean something: it leaves the rest unset.</remarks>
internal sealed record SetPoint(string Name, object? Value, DevFailed? Refusal)
{
    private const string IncorrectNumber = "API_AttrIncorrectDataNumber";

    /// <summary>A value for an attribute.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public static SetPoint Of(AttributeDescription attribute, object? value) => new(
        attribute.Name,
        attribute.Kind.Type == DataType.Enum
            ? EnumPositions.Of(value, attribute.Configuration.EnumLabels)
            : AttributeForm.Of(attribute.Kind)!.Convert(value),
        Refusal: null);

    /// <summary>Writes one that <see cref="Of"/> made.</summary>
    public static void Write(ref CdrWriter writer, SetPoint setPoint)
    {
        var form = AttributeForm.OfType(setPoint.Value!.GetType());
        writer.WriteEnum((int)form.Case);
        var dimensions = form.Write(ref writer, setPoint.Value!);
        writer.WriteEnum((int)Quality.Valid);
        writer.WriteEnum((int)AttrDataFormat.FmtUnknown);
        TimeVal.Write(ref writer, default);
        writer.WriteString(setPoint.Name);
        AttributeDim.Write(ref writer, default);
        AttributeDim.Write(ref writer, dimensions);
        ModelStructures.WriteErrors(ref writer, []);
    }

    /// <summary>Reads one. What the attribute's format is, the server knows: the client does not say.</summary>
    public static SetPoint Read(ref CdrReader reader, Func<string, AttributeDescription?> describe)
    {
        var choice = (AttributeDataType)reader.ReadEnum(AttributeReadings.Cases);
        var elements = reader;
        AttributeReadings.Skip(ref reader, choice);
        reader.ReadEnum(AttributeReadings.Qualities);
        reader.ReadEnum(AttributeReadings.Formats);
        TimeVal.Read(ref reader);
        var name = reader.ReadString();
        AttributeDim.Read(ref reader);
        var dimensions = AttributeDim.Read(ref reader);
        ModelStructures.ReadErrors(ref reader);

        var attribute = reader.Problem is null ? describe(name) : null;
        var setPoint = attribute is null ? new(name, null, null) : Read(ref elements, choice, attribute, dimensions);
        if (elements.Problem is not null)
        {
            reader.Fail(elements.Problem);
        }

        return setPoint;
    }

    /// <summary>Reads the argument of <c>write_attributes_4</c>.</summary>
    public static SetPoint[] ReadAll(ref CdrReader reader, Func<string, AttributeDescription?> describe)
    {
        var setPoints = new SetPoint[reader.ReadCount(AttributeValue4.MinimumSize)];
        for (var i = 0; i < setPoints.Length && reader.Problem is null; i++)
        {
            setPoints[i] = Read(ref reader, describe);
        }

        return reader.Problem is null ? setPoints : [];
    }

    private static SetPoint Read(
        ref CdrReader elements, AttributeDataType choice, AttributeDescription attribute, AttributeDim dimensions)
    {
        if (choice == AttributeDataType.DeviceState)
        {
            return new(attribute.Name, (DevState)elements.ReadEnum((int)DevState.Unknown + 1), null);
        }

        if (AttributeTypes.Of(choice) is not { } type)
        {
            return Refuse(attribute, Reasons.IncompatibleAttribute, $"No value was sent for attribute {attribute.Name}");
        }

        var form = AttributeForm.Of(new(type, attribute.Kind.Format))!;
        if (form.Read(ref elements, dimensions) is not { } value)
        {
            return Refuse(attribute, IncorrectNumber, $"The value for attribute {attribute.Name} has fewer elements than its dimensions say");
        }

        var labels = attribute.Configuration.EnumLabels;
        if (attribute.Kind.Type != DataType.Enum || type != DataType.Short || elements.Problem is not null)
        {
            return new(attribute.Name, value, null);
        }

        return EnumPositions.FirstUnknown(value, labels) is { } unknown
            ? Refuse(attribute, Reasons.OutsideLimit, $"Attribute {attribute.Name} has no label number {unknown}: it has {labels.Count}")
            : new(attribute.Name, EnumPositions.ToLabels(value, labels), null);
    }

    private static SetPoint Refuse(AttributeDescription attribute, string reason, string description) =>
        new(attribute.Name, null, DevFailed.Because(reason, description, "SetPoint.Read"));
}
