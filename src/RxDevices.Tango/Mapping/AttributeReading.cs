namespace RxDevices.Tango;

/// <summary>A reading of an attribute, as <c>read_attributes_5</c> answers and events carry it (AttributeValue_5).</summary>
/// <param name="Name">The attribute's name as declared.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Access">What may be done with the attribute; of what can only be written, the value travels once.</param>
/// <param name="Labels">The labels of an enumeration.</param>
internal readonly record struct AttributeReading(
    string Name, Reading Reading, AccessMode Access = AccessMode.Read, IReadOnlyList<string>? Labels = null)
{
    private const string DeviceState = "State";

    /// <summary>A reading as its device describes the attribute.</summary>
    public static AttributeReading Of(AttributeDescription attribute, Reading reading) => new(
        attribute.Name,
        attribute.Kind.Type == DataType.Enum && reading.HasValue ? PositionsOf(attribute, reading) : reading,
        attribute.Access,
        attribute.Kind.Type == DataType.Enum ? attribute.Configuration.EnumLabels : null);

    public static void Write(ref CdrWriter writer, AttributeReading attribute)
    {
        var (name, reading, access, labels) = attribute;
        var form = AttributeForm.Of(reading.Kind);
        var code = labels is null && form is not null ? form.Code : AttributeTypes.Enumeration;
        if (!reading.HasValue)
        {
            WriteNothing(ref writer, attribute, code);
            return;
        }

        var hasSetPoint = reading.HasSetPoint || access == AccessMode.Write;
        var isState = access == AccessMode.Read
            && reading is Reading<DevState>
            && name.Equals(DeviceState, StringComparison.OrdinalIgnoreCase);
        writer.WriteEnum((int)(isState ? AttributeDataType.DeviceState : form!.Case));
        if (isState)
        {
            writer.WriteEnum((int)((Reading<DevState>)reading).Value);
        }
        else
        {
            form!.Write(ref writer, reading, hasSetPoint && access != AccessMode.Write);
        }

        var dimensions = form!.DimensionsOf(reading, ofSetPoint: false);
        var setPointDimensions = !hasSetPoint ? default
            : access == AccessMode.Write ? dimensions
            : form.DimensionsOf(reading, ofSetPoint: true);
        WriteRest(ref writer, attribute, (AttrDataFormat)form.Kind.Format, code, dimensions, setPointDimensions);
    }

    /// <summary>Reads one, of an attribute that may be known.</summary>
    public static AttributeReading Read(ref CdrReader reader, Func<string, AttributeDescription?> describe)
    {
        var choice = (AttributeDataType)reader.ReadEnum(AttributeReadings.Cases);
        var elements = reader;
        AttributeReadings.Skip(ref reader, choice);
        var quality = (Quality)reader.ReadEnum(AttributeReadings.Qualities);
        var format = (AttrDataFormat)reader.ReadEnum(AttributeReadings.Formats);
        var code = reader.ReadLong();
        var time = TimeVal.Read(ref reader).ToModel();
        var name = reader.ReadString();
        var (own, set) = (AttributeDim.Read(ref reader), AttributeDim.Read(ref reader));
        var errors = ModelStructures.ReadErrors(ref reader);
        var failure = errors.Length > 0 ? new DevFailed(errors) : null;

        var attribute = describe(name);
        var head = new ReadingHead(time, failure is null ? quality : Quality.Invalid, failure, own, set);
        var kind = AttributeReadings.KindOf(choice, format, code, attribute?.Kind);
        var reading = AttributeReadings.Read(ref elements, choice, kind, head);
        if (elements.Problem is not null)
        {
            reader.Fail(elements.Problem);
        }

        if (kind.Type == DataType.Enum)
        {
            reading = AttributeReadings.Labelled(reading, kind, attribute?.Configuration.EnumLabels ?? []);
        }

        return new(attribute?.Name ?? name, reading, attribute?.Access ?? AccessMode.Read, attribute?.Configuration.EnumLabels);
    }

    private static Reading PositionsOf(AttributeDescription attribute, Reading reading)
    {
        var labels = attribute.Configuration.EnumLabels;
        var value = EnumPositions.Of(reading.Value, labels);
        var setPoint = reading.HasSetPoint ? EnumPositions.Of(reading.SetPoint, labels) : null;
        return AttributeReadings.With(reading, value, setPoint);
    }

    private static void WriteNothing(ref CdrWriter writer, in AttributeReading attribute, int code)
    {
        writer.WriteEnum((int)AttributeDataType.AttNoData);
        writer.WriteBoolean(true);
        var isFailed = attribute.Reading.Failure is not null;
        WriteRest(
            ref writer,
            attribute,
            isFailed ? AttrDataFormat.FmtUnknown : (AttrDataFormat)attribute.Reading.Kind.Format,
            isFailed ? 0 : code,
            default,
            default);
    }

    private static void WriteRest(
        ref CdrWriter writer,
        in AttributeReading attribute,
        AttrDataFormat format,
        int code,
        AttributeDim dimensions,
        AttributeDim setPointDimensions)
    {
        writer.WriteEnum((int)(attribute.Reading.HasValue ? attribute.Reading.Quality : Quality.Invalid));
        writer.WriteEnum((int)format);
        writer.WriteLong(code);
        TimeVal.Write(ref writer, WireTime.Of(attribute.Reading.Time));
        writer.WriteString(attribute.Name);
        AttributeDim.Write(ref writer, dimensions);
        AttributeDim.Write(ref writer, setPointDimensions);
        ModelStructures.WriteErrors(ref writer, attribute.Reading.Failure?.Errors ?? []);
    }
}
