using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Files;

/// <summary>Reads a line that stands in a file as one text, from left to right; what is wrong has its place in the file.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class LinePart(FileText node, FileReading reading)
{
    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t=!<>(");
    private readonly string text = reading.TextOf(node);
    private int place;

    /// <summary>Whether there is no more.</summary>
    public bool IsAtEnd => Skip() == text.Length;

    /// <summary>The name of an attribute or command in full.</summary>
    public bool TryName(string what, out AttributeName name)
    {
        var start = Skip();
        var end = text.AsSpan(start).IndexOfAny(EndsOfNames);
        var word = end < 0 ? text[start..] : text.Substring(start, end);
        if (AttributeName.TryParse(word, out name) is null && DeviceName.TryParse(name.Device, out _))
        {
            place = start + word.Length;
            return true;
        }

        return Wrong(start, word.Length == 0 ? "found nothing" : $"found '{word}'", $"the name of {what} in full, such as lab/supply/1/current");
    }

    /// <summary>The next of several words or signs, the longer first; null when none of them stands here.</summary>
    public string? Take(params ReadOnlySpan<string> words)
    {
        var start = Skip();
        foreach (var word in words)
        {
            var end = start + word.Length;
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0
                && (!char.IsLetter(word[^1]) || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                place = end;
                return word;
            }
        }

        return null;
    }

    /// <summary>A number.</summary>
    public bool TryNumber(string expected, out double number)
    {
        var start = Skip();
        var word = Word();
        return NumberKind.TryNumber(word, out number) || Wrong(start, word.Length == 0 ? "found nothing" : $"found '{word}'", expected);
    }

    /// <summary>A word, to the next blank.</summary>
    public string Word()
    {
        var start = Skip();
        var end = text.AsSpan(start).IndexOfAny(" \t");
        place = end < 0 ? text.Length : start + end;
        return text[start..place];
    }

    /// <summary>A value, to some words or to the end.</summary>
    public bool TryValue(string to, [NotNullWhen(true)] out object? value)
    {
        var start = Skip();
        var end = text.LastIndexOf(to, StringComparison.Ordinal) is var found && found >= start && to.Length > 0 ? found : text.Length;
        place = end;
        value = null;
        var problems = new FileProblems(reading.Problems.File);
        var kind = new PlainValueKind();
        return (YamlFile.Parse(text[start..end].Trim(), problems) is { } piece && kind.TryRead(piece, new(problems), out value))
            || Wrong(start, end == start ? "found nothing" : $"found '{text[start..end].Trim()}'", kind.Expected);
    }

    /// <summary>Nothing may stand here any more.</summary>
    public bool RequireEnd(string expected) => IsAtEnd || Wrong(place, $"found '{text[place..].Trim()}'", expected);

    /// <summary>Something is wrong here.</summary>
    public bool Wrong(string what, string expected) => Wrong(Skip(), what, expected);

    private bool Wrong(int at, string what, string expected)
    {
        reading.Problems.Add(node.Line, node.ColumnOf(at + 1), what, expected);
        return false;
    }

    private int Skip()
    {
        while (place < text.Length && char.IsWhiteSpace(text[place]))
        {
            place++;
        }

        return place;
    }
}
