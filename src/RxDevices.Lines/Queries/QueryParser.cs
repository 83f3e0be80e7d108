using System.Globalization;

namespace RxDevices.Lines;

/// <summary>The grammar of the line protocol: text to <see cref="Query"/>. Never throws.</summary>
internal static class QueryParser
{
    private const double LongestPeriod = 86_400;

    public static Query Parse(Line line)
    {
        if (line.Flaw is not null)
        {
            return new Query.Refused(line.Flaw);
        }

        var text = line.Text.Trim();
        return text.Length == 0 ? new Query.Blank() : ParseVerb(text) ?? ParseAction(text);
    }

    private static Query? ParseVerb(string text)
    {
        if (text[0] == '?')
        {
            return new Query.Describe(text[1..].Trim());
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words[0].ToLowerInvariant() switch
        {
            "help" when words.Length == 1 => new Query.Help(),
            "quit" or "exit" when words.Length == 1 => new Query.Quit(),
            "prompt" when words.Length <= 2 => Switch(words, on => new Query.Prompt(on)),
            "json" when words.Length <= 2 => Switch(words, on => new Query.Json(on)),
            "watch" when !text.Contains('=', StringComparison.Ordinal) => ParseWatch(words),
            _ => null,
        };
    }

    private static Query Switch(string[] words, Func<bool, Query> make) => words switch
    {
        [_, var word] when word.Equals("on", StringComparison.OrdinalIgnoreCase) => make(true),
        [_, var word] when word.Equals("off", StringComparison.OrdinalIgnoreCase) => make(false),
        _ => Refuse($"write '{words[0]} on' or '{words[0]} off'"),
    };

    private static Query ParseWatch(string[] words) => words switch
    {
        [_, var name] => new Query.Watch(name, null),
        [_, var name, var every, var period] when every.Equals("every", StringComparison.OrdinalIgnoreCase) =>
            double.TryParse(period, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= LongestPeriod
                ? new Query.Watch(name, TimeSpan.FromSeconds(seconds))
                : Refuse($"'{period}' is no period; write seconds above 0 and up to {LongestPeriod}, for example 0.5"),
        _ => Refuse("write 'watch NAME' or 'watch NAME every SECONDS'"),
    };

    // Whichever comes first tells a write from a command: neither '=' nor '(' is part of a name.
    private static Query ParseAction(string text)
    {
        var sign = text.AsSpan().IndexOfAny('=', '(');
        if (sign < 0)
        {
            return new Query.Read(text);
        }

        var name = text[..sign].TrimEnd();
        if (text[sign] == '=')
        {
            return new Query.Write(name, text[(sign + 1)..].TrimStart());
        }

        return text[^1] == ')'
            ? new Query.Execute(name, text[(sign + 1)..^1].Trim())
            : Refuse("a command ends with ')'; write DEVICE/COMMAND(ARGUMENT)");
    }

    private static Query.Refused Refuse(string why) =>
        new(DevFailed.Because(Reasons.WrongFormat, $"{char.ToUpperInvariant(why[0])}{why[1..]}", "QueryParser.Parse"));
}
