using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace RxDevices.Tool;

/// <summary>What was typed makes no sense: says why, and what might have been meant.</summary>
internal static class UsageErrors
{
    /// <summary>What is wrong, a line each; nothing when all is well.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.Action is HelpWithExamples)
        {
            return [];
        }

        var verb = parsed.CommandResult.Command;
        if (verb.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..])
        {
            return [$"There is no '{unknown}'.{SuggestionFor(unknown, verb)}"];
        }

        var options = UnknownOptions(parsed).ToList();
        return options.Count > 0
            ? [.. options.Select(option => $"There is no option '{option}'.{SuggestionFor(option, verb)}")]
            : [.. parsed.Errors.Select(error => error.Message).Distinct()];
    }

    /// <summary>Tells it; answers the exit code.</summary>
    public static int Tell(ParseResult parsed, IEnumerable<string> problems, TextWriter error)
    {
        foreach (var problem in problems)
        {
            error.WriteLine(problem);
        }

        var (root, verb) = (parsed.RootCommandResult.Command, parsed.CommandResult.Command);
        error.WriteLine($"Try: rxdevices {(verb == root ? "" : $"{verb.NameBehind(root)} ")}--help");
        return CommandLine.WrongUsage;
    }

    // System.CommandLine takes an option it does not know for a name or a value, since that may begin with a minus sign too.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && LooksLikeOption(token.Value))
        .Select(token => token.Value);

    private static bool LooksLikeOption(string text) => text is ['-', '-', ..]
        || (text is ['-', var letter, ..] && char.IsAsciiLetter(letter) && !double.TryParse(text, CultureInfo.InvariantCulture, out _)
            && !text.Equals("-inf", StringComparison.OrdinalIgnoreCase));

    private static string SuggestionFor(string unknown, Verb verb) =>
        Suggestion.For(unknown, [.. verb.Subcommands.Select(inner => inner.Name), .. verb.Options.Select(option => option.Name)]);
}
