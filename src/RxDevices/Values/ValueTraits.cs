using System.Reactive;

namespace RxDevices;

/// <summary>What the framework must know of a value's C# type: its kind, its dimensions, how to convert, copy and compare.</summary>
internal static class ValueTraits<T>
{
    /// <summary>The type of one element: <c>double</c> for <c>double[,]</c>.</summary>
    public static readonly Type Element = typeof(T).IsArray ? typeof(T).GetElementType()! : typeof(T);

    private static readonly ValueKind? Known = KindOf();

    /// <summary>The kind of the type.</summary>
    /// <exception cref="NotSupportedException">It is no type a device can show.</exception>
    public static ValueKind Kind => Known ?? throw Unsupported();

    /// <summary>Columns and rows as Tango counts them: (1, 0) for a scalar, (n, 0) for a spectrum.</summary>
    public static (int X, int Y) Dimensions(T value) => value switch
    {
        Array { Rank: 1 } row => (row.Length, 0),
        Array rows => (rows.GetLength(1), rows.GetLength(0)),
        _ => (1, 0),
    };

    /// <summary>A copy nobody else can write into.</summary>
    public static T Copy(T value) => value is Array array ? (T)array.Clone() : value;

    public static bool AreEqual(T left, T right) =>
        EqualityComparer<T>.Default.Equals(left, right)
        || (left is Array one && right is Array other
            && Dimensions(left) == Dimensions(right)
            && one.Cast<object?>().SequenceEqual(other.Cast<object?>()));

    /// <summary>Converts what a client gave, without losing anything of it.</summary>
    /// <exception cref="InvalidCastException">It is of another kind, or does not fit.</exception>
    public static T Convert(object? value) => value switch
    {

        // The runtime takes a uint[] for an int[], and an array of any enum for one of its numbers.
        T same when same.GetType() == typeof(T) => Copy(same),
        Array { Rank: 1 } row when typeof(T).IsArray && typeof(T).GetArrayRank() == 1 => FromRow(row),
        Array { Rank: 2 } rows when typeof(T).IsArray && typeof(T).GetArrayRank() == 2 => FromRows(rows),
        Array { Length: 0 } when typeof(T).IsArray => Empty(),
        not null when !typeof(T).IsArray => (T)ElementConversion.To(Element, value),
        _ => throw ElementConversion.Refuse(value, Kind.ToString()),
    };

    private static T Empty() =>
        (T)(object)Array.CreateInstanceFromArrayType(typeof(T), typeof(T).GetArrayRank() == 1 ? [0] : [0, 0]);

    private static T FromRow(Array row)
    {
        var copy = Array.CreateInstanceFromArrayType(typeof(T), row.Length);
        for (var x = 0; x < row.Length; x++)
        {
            copy.SetValue(ElementConversion.To(Element, row.GetValue(x)), x);
        }

        return (T)(object)copy;
    }

    private static T FromRows(Array rows)
    {
        var copy = Array.CreateInstanceFromArrayType(typeof(T), [rows.GetLength(0), rows.GetLength(1)]);
        for (var y = 0; y < rows.GetLength(0); y++)
        {
            for (var x = 0; x < rows.GetLength(1); x++)
            {
                copy.SetValue(ElementConversion.To(Element, rows.GetValue(y, x)), y, x);
            }
        }

        return (T)(object)copy;
    }

    private static ValueKind? KindOf()
    {
        DataFormat? format = typeof(T) switch
        {
            { IsSZArray: true } => DataFormat.Spectrum,
            { IsArray: true } array when array.GetArrayRank() == 2 => DataFormat.Image,
            { IsArray: true } => null,
            _ => DataFormat.Scalar,
        };
        return (format, TypeOf(Element)) switch
        {
            (null, _) or (_, null) => null,
            (not DataFormat.Scalar, DataType.Void or DataType.LongStringArray or DataType.DoubleStringArray) => null,
            ({ } dimensions, { } type) => new ValueKind(type, dimensions),
        };
    }

    private static DataType? TypeOf(Type element) => element switch
    {
        _ when element == typeof(bool) => DataType.Boolean,
        _ when element == typeof(byte) => DataType.UChar,
        _ when element == typeof(short) => DataType.Short,
        _ when element == typeof(ushort) => DataType.UShort,
        _ when element == typeof(int) => DataType.Long,
        _ when element == typeof(uint) => DataType.ULong,
        _ when element == typeof(long) => DataType.Long64,
        _ when element == typeof(ulong) => DataType.ULong64,
        _ when element == typeof(float) => DataType.Float,
        _ when element == typeof(double) => DataType.Double,
        _ when element == typeof(string) => DataType.String,
        _ when element == typeof(DevState) => DataType.State,
        _ when element.IsEnum => DataType.Enum,
        _ when element == typeof(Encoded) => DataType.Encoded,
        _ when element == typeof(Unit) => DataType.Void,
        _ when element == typeof(LongStringArray) => DataType.LongStringArray,
        _ when element == typeof(DoubleStringArray) => DataType.DoubleStringArray,
        _ => null,
    };

    private static NotSupportedException Unsupported() => new(
        $"{typeof(T)} is no type a device can show. Use bool, byte, short, ushort, int, uint, long, ulong, float, double, "
        + "string, DevState, an enum or Encoded, as a scalar, a one-dimensional or a two-dimensional array.");
}
