using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RxDevices;

/// <summary>
/// The text under which the value of a memorized setting is kept: JSON, from which every value a client can write comes back exactly.
/// </summary>
/// <remarks>
/// An enumeration's value is kept by the name its member has in the program: labels may be renamed and members move, and a member that is
/// there no more is an error instead of another value. An image without rows comes back without columns.
/// </remarks>
internal static class SettingText
{
    // It is read by programs and people, never put into a page of HTML: letters of all languages stay as they are.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as text.</summary>
    public static string Of<T>(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            ValueJson.Write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The value of a text.</summary>
    /// <exception cref="FormatException">It is the text of another type, or of a member that is there no more.</exception>
    public static T Read<T>(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ValueTraits<T>.Convert(ValueJson.Read(json.RootElement, ValueKind.Of<T>()));
        }
        catch (Exception exception)
        {
            // Whatever another version of the program, or somebody's hand, has left there.
            throw new FormatException($"What was kept is no {ValueKind.Of<T>()}: {Shorten(text)} ({exception.Message})", exception);
        }
    }

    /// <summary>Why a value cannot be kept, or null: half a letter has no place in a file.</summary>
    public static string? WhyNotKept<T>(T value) => value switch
    {
        string text => WhyNotKept(text),
        Encoded encoded => WhyNotKept(encoded.Format),
        Array array when ValueTraits<T>.Element == typeof(string) => array.Cast<string?>().Select(WhyNotKept).FirstOrDefault(why => why is not null),
        Array array when ValueTraits<T>.Element == typeof(Encoded) =>
            array.Cast<Encoded?>().Select(encoded => WhyNotKept(encoded?.Format)).FirstOrDefault(why => why is not null),
        _ => null,
    };

    private static string? WhyNotKept(string? text)
    {
        if (text is null)
        {
            return "a text is missing in it";
        }

        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
            {
                return "a text in it is no well-formed Unicode";
            }

            rest = rest[length..];
        }

        return null;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text.AsSpan(0, 60)}...";
}
