using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RxDevices.Tapes;

/// <summary>Readings as lines of comma-separated values (RFC 4180), which other programs read.</summary>
public static class TapeCsv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>The first line.</summary>
    public const string Header = "time,attribute,value,quality,set_point,failure";

    /// <summary>One reading: its time in UTC, numbers with all their digits, what is no scalar as JSON, the reason and description of a failure.</summary>
    public static string Line(TapeReading reading)
    {
        var line = new StringBuilder();
        line.Append(reading.Reading.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).Append(',');
        Append(line, reading.Attribute.Name);
        line.Append(',');
        Append(line, reading.Reading.HasValue ? TextOf(reading.Reading.Value) : "");
        line.Append(',').Append(TangoText.Of(reading.Reading.Quality)).Append(',');
        Append(line, reading.Reading.HasSetPoint ? TextOf(reading.Reading.SetPoint) : "");
        line.Append(',');
        Append(line, reading.Reading.Failure is { } failure ? $"{failure.Reason}: {failure.Description}" : "");
        return line.ToString();
    }

    private static string TextOf(object? value)
    {
        switch (value)
        {
            case string text:
                return text;
            case DevState state:
                return TangoText.Of(state);
            case double or float or null:
                return Convert.ToString(value, CultureInfo.InvariantCulture)!;
            default:
                using (var bytes = new MemoryStream())
                {
                    using (var json = new Utf8JsonWriter(bytes))
                    {
                        ValueJson.Write(json, value);
                    }

                    return Encoding.UTF8.GetString(bytes.ToArray());
                }
        }
    }

    private static void Append(StringBuilder line, string text)
    {
        if (text.AsSpan().ContainsAny(Special))
        {
            line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            line.Append(text);
        }
    }
}
