using System.Reactive;

namespace RxDevices;

/// <summary>From a kind known at run time back to its C# type, without reflection.</summary>
internal static class ValueKindExtensions
{
    /// <summary>Visits the C# type of a kind. An enumeration of a far device has no C# type here: its labels are texts.</summary>
    public static TResult Accept<TResult>(this ValueKind kind, IKindVisitor<TResult> visitor)
    {
        return kind.Type switch
        {
            DataType.Boolean => Visit<bool>(),
            DataType.UChar => Visit<byte>(),
            DataType.Short => Visit<short>(),
            DataType.UShort => Visit<ushort>(),
            DataType.Long => Visit<int>(),
            DataType.ULong => Visit<uint>(),
            DataType.Long64 => Visit<long>(),
            DataType.ULong64 => Visit<ulong>(),
            DataType.Float => Visit<float>(),
            DataType.Double => Visit<double>(),
            DataType.String or DataType.Enum => Visit<string>(),
            DataType.State => Visit<DevState>(),
            DataType.Encoded => Visit<Encoded>(),
            DataType.LongStringArray => visitor.Visit<LongStringArray>(),
            DataType.DoubleStringArray => visitor.Visit<DoubleStringArray>(),
            _ => visitor.Visit<Unit>(),
        };

        TResult Visit<TElement>() => kind.Format switch
        {
            DataFormat.Scalar => visitor.Visit<TElement>(),
            DataFormat.Spectrum => visitor.Visit<TElement[]>(),
            _ => visitor.Visit<TElement[,]>(),
        };
    }

    /// <summary>Visits the C# type of numeric elements; the default for elements that are no numbers.</summary>
    public static TResult? Accept<TResult>(this DataType type, INumberVisitor<TResult> visitor) => type switch
    {
        DataType.UChar => visitor.Visit<byte>(),
        DataType.Short => visitor.Visit<short>(),
        DataType.UShort => visitor.Visit<ushort>(),
        DataType.Long => visitor.Visit<int>(),
        DataType.ULong => visitor.Visit<uint>(),
        DataType.Long64 => visitor.Visit<long>(),
        DataType.ULong64 => visitor.Visit<ulong>(),
        DataType.Float => visitor.Visit<float>(),
        DataType.Double => visitor.Visit<double>(),
        _ => default,
    };

    /// <summary>Whether elements of that type are numbers.</summary>
    public static bool IsNumber(this DataType type) => type is >= DataType.UChar and <= DataType.Double;
}
