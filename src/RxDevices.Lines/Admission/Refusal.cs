using System.Text;

namespace RxDevices.Lines;

/// <summary>The one line that a client gets which is not let in, or shut out.</summary>
internal static class Refusal
{
    private const string Word = "Refused: ";

    /// <summary>The line, with its end.</summary>
    public static string Line(string why) => $"{Word}{why}\n";

    /// <summary>The line in bytes.</summary>
    public static byte[] Bytes(string why) => Encoding.UTF8.GetBytes(Line(why));

    /// <summary>Why a server refused, when that is what it said.</summary>
    public static string? In(string said) => said.StartsWith(Word, StringComparison.Ordinal) ? said[Word.Length..] : null;
}
