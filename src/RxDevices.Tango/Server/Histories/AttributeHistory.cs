using System.Reactive;

namespace RxDevices.Tango;

/// <summary>The readings polling kept, as they travel: the newest one's values first, although their dates are last.</summary>
internal static class AttributeHistory
{
    public static DevAttrHistory5 ToVersion5(AttributeDescription attribute, IReadOnlyList<Reading> readings)
    {
        AttributeValue5[] records =
            [.. readings.Select(reading => OldAttributeValues.ToVersion5(AttributeReading.Of(attribute, reading)))];
        var (qualities, qualityRuns) = HistoryRuns.Of([.. records.Select(record => record.Quality)], (one, other) => one == other);
        var (read, readRuns) = HistoryRuns.Of([.. records.Select(record => record.RDim)], (one, other) => one == other);
        var (written, writtenRuns) = HistoryRuns.Of([.. records.Select(record => record.WDim)], (one, other) => one == other);
        var (errors, errorRuns) = HistoryRuns.Of(
            [.. records.Select(record => record.ErrList is { Length: > 0 } errors ? errors : null)],
            (one, other) => one.AsSpan().SequenceEqual(other));
        return new(
            attribute.Name,
            (AttrDataFormat)attribute.Kind.Format,
            AttributeTypes.CodeOf(attribute.Kind.Type),
            [.. records.Select(record => record.Time)],
            Values(records),
            qualities,
            qualityRuns,
            read,
            readRuns,
            written,
            writtenRuns,
            errors,
            errorRuns);
    }

    public static DevAttrHistory4 ToVersion4(AttributeDescription attribute, IReadOnlyList<Reading> readings)
    {
        var now = ToVersion5(attribute, readings);
        return new(
            now.Name, now.Dates, now.Value, now.Quals, now.QualsArray, now.RDims, now.RDimsArray, now.WDims, now.WDimsArray, now.Errors,
            now.ErrorsArray);
    }

    public static DevAttrHistory3[] ToVersion3(AttributeDescription attribute, IReadOnlyList<Reading> readings) =>
    [
        .. readings.Select(reading => new DevAttrHistory3(
            reading.Failure is not null, OldAttributeValues.ToVersion3(AttributeReading.Of(attribute, reading)))),
    ];

    public static DevAttrHistory[] ToVersion2(AttributeDescription attribute, IReadOnlyList<Reading> readings) =>
    [
        .. ToVersion3(attribute, readings).Select(record => new DevAttrHistory(
            record.AttrFailed,
            new(
                record.Value.Value, record.Value.Quality, record.Value.Time, record.Value.Name, record.Value.RDim.DimX, record.Value.RDim.DimY),
            record.Value.ErrList)),
    ];

    private static Any Values(AttributeValue5[] records)
    {
        Array[] parts =
        [
            .. records.Reverse().Where(record => record.Value.Case != AttributeDataType.AttNoData).SelectMany(Elements),
        ];
        return parts.Length == 0
            ? Any.Of(CommandType.Of(ValueKind.Void)!, Unit.Default)
            : OldAttributeValues.ToAny(new(AttributeDataType.AttDouble, HistoryRuns.Concatenate(parts)));
    }

    // What can only be written travels once in a reading, but not in a history.
    private static IEnumerable<Array> Elements(AttributeValue5 record)
    {
        var elements = record.Value.Value as Array ?? new[] { (DevState)record.Value.Value };
        var isOnce = record.WDim.DimX > 0 && elements.Length == CountIn(record.RDim);
        return isOnce ? [elements, elements] : [elements];
    }

    private static int CountIn(AttributeDim dimensions) =>
        dimensions.DimY == 0 ? dimensions.DimX : dimensions.DimX * dimensions.DimY;
}
