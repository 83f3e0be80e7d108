namespace RxDevices.Tango;

/// <summary>Lists of readings, and what reading one consists of.</summary>
internal static class AttributeReadings
{
    public const int Cases = 15;
    public const int Qualities = 5;
    public const int Formats = 4;

    private static readonly Dictionary<AttributeDataType, AttributeForm> Spectra = Enum.GetValues<DataType>()
        .Select(type => AttributeForm.Of(new(type, DataFormat.Spectrum)))
        .OfType<AttributeForm>()
        .ToDictionary(form => form.Case);

    /// <summary>The result of <c>read_attributes_5</c>.</summary>
    public static void Write(ref CdrWriter writer, IReadOnlyCollection<AttributeReading> readings) =>
        writer.WriteSequence(readings, AttributeReading.Write);

    /// <summary>Reads the result of <c>read_attributes_5</c>.</summary>
    public static AttributeReading[] Read(ref CdrReader reader, Func<string, AttributeDescription?> describe)
    {
        var readings = new AttributeReading[reader.ReadCount(AttributeValue5.MinimumSize)];
        for (var i = 0; i < readings.Length && reader.Problem is null; i++)
        {
            readings[i] = AttributeReading.Read(ref reader, describe);
        }

        reader.End();
        return reader.Problem is null ? readings : [];
    }

    /// <summary>Passes over the value that follows the case of a union.</summary>
    public static void Skip(ref CdrReader reader, AttributeDataType choice)
    {
        if (Spectra.TryGetValue(choice, out var form))
        {
            form.Skip(ref reader);
        }
        else
        {
            var size = choice == AttributeDataType.DeviceState ? sizeof(uint) : 1;
            reader.SkipNumbers(size, size, count: 1);
        }
    }

    /// <summary>The kind of a value. Of a failed read nothing is said, so it is the attribute's, or any.</summary>
    public static ValueKind KindOf(AttributeDataType choice, AttrDataFormat format, int code, ValueKind? described)
    {
        var said = AttributeTypes.Of(code);
        DataType? type = choice switch
        {
            AttributeDataType.DeviceState => DataType.State,
            AttributeDataType.AttNoData => said,
            AttributeDataType.AttShort when said == DataType.Enum => DataType.Enum,
            _ => AttributeTypes.Of(choice),
        };
        var otherwise = described ?? new(DataType.String, DataFormat.Scalar);
        return new(type ?? otherwise.Type, format == AttrDataFormat.FmtUnknown ? otherwise.Format : (DataFormat)format);
    }

    /// <summary>Reads the value that follows the case of a union. Of an enumeration these are the positions.</summary>
    public static Reading Read(ref CdrReader reader, AttributeDataType choice, ValueKind kind, in ReadingHead head)
    {
        var form = FormOf(kind);
        var isNothing = choice == AttributeDataType.AttNoData || head.Quality == Quality.Invalid || head.Failure is not null;
        if (isNothing || reader.Problem is not null)
        {
            return form.Nothing(head);
        }

        if (choice == AttributeDataType.DeviceState)
        {
            return Reading.Of((DevState)reader.ReadEnum((int)DevState.Unknown + 1), head.Time, head.Quality);
        }

        return form.Read(ref reader, head);
    }

    /// <summary>A reading of an enumeration, with labels for the positions.</summary>
    public static Reading Labelled(Reading positions, ValueKind kind, IReadOnlyList<string> labels)
    {
        if (!positions.HasValue)
        {
            return AttributeForm.Of(kind with { Type = DataType.String })!.Nothing(
                new(positions.Time, Quality.Invalid, positions.Failure, default, default));
        }

        var value = EnumPositions.ToLabels(positions.Value!, labels);
        return With(positions, value, positions.HasSetPoint ? EnumPositions.ToLabels(positions.SetPoint!, labels) : null);
    }

    /// <summary>The same reading with other values, which both have the same type.</summary>
    public static Reading With(Reading reading, object value, object? setPoint) => value switch
    {
        short position => Make(reading, position, setPoint),
        short[] positions => Make(reading, positions, setPoint),
        short[,] positions => Make(reading, positions, setPoint),
        string label => Make(reading, label, setPoint),
        string[] labels => Make(reading, labels, setPoint),
        _ => Make(reading, (string[,])value, setPoint),
    };

    /// <summary>The form of a kind; of an enumeration that of its positions.</summary>
    public static AttributeForm FormOf(ValueKind kind) =>
        AttributeForm.Of(kind.Type == DataType.Enum ? kind with { Type = DataType.Short } : kind)!;

    private static Reading<T> Make<T>(Reading reading, T value, object? setPoint) => new(
        value, reading.Time, reading.Quality, reading.Failure, reading.HasSetPoint, setPoint is T typed ? typed : default!);
}
