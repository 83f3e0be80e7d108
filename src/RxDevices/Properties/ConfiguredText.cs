using System.Globalization;

namespace RxDevices;

/// <summary>The value of a device's property as the configuration gives it: one text, or a list of them.</summary>
/// <typeparam name="T">The type of the property: an element or a row of elements.</typeparam>
internal static class ConfiguredText<T>
{
    private static readonly Type Element = ValueTraits<T>.Element;

    /// <summary>Reads the value; answers what would be right when the texts are none.</summary>
    public static string? WhyNot(IReadOnlyList<string> texts, out T value)
    {
        value = default!;
        if (!typeof(T).IsArray && texts.Count != 1)
        {
            return $"it takes {Wanted()}, not a list of {texts.Count}";
        }

        try
        {
            value = ValueTraits<T>.Convert(typeof(T).IsArray ? Rows(texts) : Read(texts[0]));
            return null;
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException)
        {
            return $"it takes {(typeof(T).IsArray ? "a list, each of it " : "")}{Wanted()}";
        }
    }

    /// <exception cref="NotSupportedException">A property cannot be of that type.</exception>
    public static void RequireKind(string property)
    {
        if (ValueKind.Of<T>() is { Format: DataFormat.Image } or
            { Type: DataType.Void or DataType.Encoded or DataType.LongStringArray or DataType.DoubleStringArray })
        {
            throw new NotSupportedException($"Property {property} cannot be a {ValueKind.Of<T>()}.");
        }
    }

    // How a source of configuration gives an empty list.
    private static object?[] Rows(IReadOnlyList<string> texts) => texts is [""] ? [] : [.. texts.Select(Read)];

    private static object Read(string text) => Type.GetTypeCode(Element) switch
    {
        _ when Element.IsEnum => text.Trim(),
        TypeCode.String => text,
        TypeCode.Boolean => text.Trim() switch { "0" => false, "1" => true, var word => bool.Parse(word) },
        TypeCode.Single or TypeCode.Double => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        TypeCode.UInt64 => ulong.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
        _ => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
    };

    private static string Wanted() => Type.GetTypeCode(Element) switch
    {
        _ when Element == typeof(DevState) => "a state such as ON",
        _ when Element.IsEnum => $"one of {string.Join(", ", Enum.GetNames(Element))}",
        TypeCode.String => "one text",
        TypeCode.Boolean => "True or False",
        TypeCode.Byte => Whole(byte.MinValue, byte.MaxValue),
        TypeCode.Int16 => Whole(short.MinValue, short.MaxValue),
        TypeCode.UInt16 => Whole(ushort.MinValue, ushort.MaxValue),
        TypeCode.Int32 => Whole(int.MinValue, int.MaxValue),
        TypeCode.UInt32 => Whole(uint.MinValue, uint.MaxValue),
        TypeCode.Int64 => Whole(long.MinValue, long.MaxValue),
        TypeCode.UInt64 => Whole(ulong.MinValue, ulong.MaxValue),
        _ => "a number",
    };

    private static string Whole(Int128 least, Int128 most) =>
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
}
