namespace RxDevices;

/// <summary>A condition of a transition, with its words.</summary>
internal sealed record Guard(Func<bool> Holds, string Text)
{
    private const string Lambda = "() =>";

    /// <summary>A guard in the words of its code: <c>() => HasAir</c> is "HasAir".</summary>
    public static Guard? Of(Func<bool>? holds, string? text) => holds is null ? null : new(holds, WordsOf(text));

    /// <summary>Code as words: on one line, and a lambda's body alone.</summary>
    public static string WordsOf(string? code)
    {
        var words = string.Join(' ', (code ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith(Lambda, StringComparison.Ordinal) ? words[Lambda.Length..].TrimStart() : words;
    }
}
