using System.Globalization;
using System.Reactive;
using System.Text.Json;

namespace RxDevices;

/// <summary>Values in JSON: numbers as numbers, what JSON has no number for (NaN, infinities) as text, states and labels as text.</summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or Unit:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case double number when !double.IsFinite(number):
                json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case float number when !float.IsFinite(number):
                json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double or float:
                WriteFloat(json, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number:
                json.WriteNumberValue(number);
                break;
            case DevState state:
                json.WriteStringValue(TangoText.Of(state));
                break;
            case Enum label:
                json.WriteStringValue(label.ToString());
                break;
            case Encoded encoded:
                json.WriteStartObject();
                json.WriteString("format", encoded.Format);
                json.WriteBase64String("bytes", encoded.Bytes);
                json.WriteEndObject();
                break;
            case LongStringArray array:
                WritePair(json, array.Numbers, array.Texts);
                break;
            case DoubleStringArray array:
                WritePair(json, array.Numbers, array.Texts);
                break;
            case Array { Rank: 2 } rows:
                WriteRows(json, rows);
                break;
            case Array row:
                WriteRow(json, row);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} has no form in JSON here.");
        }
    }

    /// <summary>Reads a value of that kind; an enumeration's value is its label, for its type is the far side's.</summary>
    public static object? Read(JsonElement json, ValueKind kind) => kind switch
    {
        { Type: DataType.Void } => null,
        { Type: DataType.LongStringArray } => new LongStringArray(
            ReadRow<int>(json.GetProperty("numbers"), DataType.Long), ReadRow<string>(json.GetProperty("texts"), DataType.String)),
        { Type: DataType.DoubleStringArray } => new DoubleStringArray(
            ReadRow<double>(json.GetProperty("numbers"), DataType.Double), ReadRow<string>(json.GetProperty("texts"), DataType.String)),
        { Format: DataFormat.Scalar } => ReadElement(json, kind.Type),
        { Format: DataFormat.Spectrum } => ReadRow<object?>(json, kind.Type),
        _ => ReadRows(json, kind.Type),
    };

    // Not as .NET does: its digits do not always read back exactly.
    private static void WriteFloat(Utf8JsonWriter json, double number)
    {
        Span<char> digits = stackalloc char[FloatText.Longest];
        json.WriteRawValue(digits[..FloatText.Write(number, digits)]);
    }

    private static object? ReadElement(JsonElement json, DataType type) => type switch
    {
        DataType.Boolean => json.GetBoolean(),
        DataType.String or DataType.State or DataType.Enum => json.GetString(),
        DataType.ULong64 => json.GetUInt64(),
        DataType.Float or DataType.Double => json.ValueKind == JsonValueKind.String
            ? double.Parse(json.GetString()!, CultureInfo.InvariantCulture)
            : json.GetDouble(),
        DataType.Encoded => new Encoded(json.GetProperty("format").GetString()!, json.GetProperty("bytes").GetBytesFromBase64()),
        _ => json.GetInt64(),
    };

    private static T[] ReadRow<T>(JsonElement json, DataType type) =>
        [.. json.EnumerateArray().Select(element => (T)Narrow(ReadElement(element, type), typeof(T))!)];

    private static object? Narrow(object? element, Type type) =>
        type == typeof(int) ? Convert.ToInt32(element, CultureInfo.InvariantCulture) : element;

    private static object?[,] ReadRows(JsonElement json, DataType type)
    {
        var rows = json.EnumerateArray().Select(row => ReadRow<object?>(row, type)).ToArray();
        var image = new object?[rows.Length, rows.Length == 0 ? 0 : rows[0].Length];
        for (var y = 0; y < image.GetLength(0); y++)
        {
            for (var x = 0; x < image.GetLength(1); x++)
            {
                image[y, x] = rows[y][x];
            }
        }

        return image;
    }

    private static void WritePair(Utf8JsonWriter json, Array numbers, Array texts)
    {
        json.WriteStartObject();
        json.WritePropertyName("numbers");
        WriteRow(json, numbers);
        json.WritePropertyName("texts");
        WriteRow(json, texts);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, Array row)
    {
        json.WriteStartArray();
        foreach (var element in row)
        {
            Write(json, element);
        }

        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, Array rows)
    {
        json.WriteStartArray();
        for (var y = 0; y < rows.GetLength(0); y++)
        {
            json.WriteStartArray();
            for (var x = 0; x < rows.GetLength(1); x++)
            {
                Write(json, rows.GetValue(y, x));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
