using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Readings and set points as older versions of the interface carry them: values that bring their type, instead of a union.</summary>
internal static class OldAttributeValues
{
    /// <summary>A reading as the structure of the newest version: what it consists of once it is written.</summary>
    public static AttributeValue5 ToVersion5(AttributeReading reading)
    {
        var reader = new CdrReader(CdrWriter.ToArray(reading, AttributeReading.Write), isLittleEndian: true);
        return AttributeValue5.Read(ref reader);
    }

    public static AttributeValue4 ToVersion4(AttributeReading reading)
    {
        var value = ToVersion5(reading);
        return new(value.Value, value.Quality, value.DataFormat, value.Time, value.Name, value.RDim, value.WDim, value.ErrList);
    }

    public static AttributeValue3 ToVersion3(AttributeReading reading)
    {
        var value = ToVersion5(reading);
        return new(ToAny(value.Value), value.Quality, value.Time, value.Name, value.RDim, value.WDim, value.ErrList);
    }

    /// <exception cref="DevFailedException">The read failed: in this version only a whole call can say so.</exception>
    public static AttributeValue ToVersion1(AttributeReading reading)
    {
        var value = ToVersion5(reading);
        return value.ErrList.Length > 0
            ? throw new DevFailed(value.ErrList).ToException()
            : new(ToAny(value.Value), value.Quality, value.Time, value.Name, value.RDim.DimX, value.RDim.DimY);
    }

    /// <summary>A set point of an old version as one of the newer.</summary>
    public static AttributeValue4 FromVersion1(AttributeValue value) => new(
        ToUnion(value.Value), Quality.Valid, AttrDataFormat.FmtUnknown, default, value.Name, default, new(value.DimX, value.DimY), []);

    /// <summary>The elements of a value, with their type.</summary>
    public static Any ToAny(AttrValUnion value) => value.Case == AttributeDataType.AttNoData
        ? Any.Of(CommandType.Of(ValueKind.Void)!, Unit.Default)
        : Any.Of(CommandType.Of(KindOf(value.Value))!, value.Value);

    private static ValueKind KindOf(object value) => AttributeForm.OfType(value.GetType()).Kind;

    private static AttrValUnion ToUnion(Any any) => any.Value switch
    {
        Array { Rank: 1 } elements => new(AttributeForm.OfType(elements.GetType()).Case, elements),
        DevState state => new(AttributeDataType.DeviceState, state),
        _ => new(AttributeDataType.AttNoData, true),
    };
}
