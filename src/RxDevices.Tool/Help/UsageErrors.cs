using System.CommandLine;
using System.CommandLine.Parsing;

namespace RxDevices.Tool;

/// <summary>What was typed makes no sense: says why, and what might have been meant.</summary>
internal static class UsageErrors
{
    /// <summary>Tells it; answers the exit code.</summary>
    public static int Tell(ParseResult parsed, TextWriter error)
    {
        var verb = parsed.CommandResult.Command;
        var isRoot = parsed.CommandResult.Parent is null;
        if (isRoot && parsed.UnmatchedTokens is [var unknown, ..])
        {
            error.WriteLine($"There is no '{unknown}'.{Suggestion.For(unknown, [.. NamesOf(verb)])}");
        }
        else
        {
            foreach (var problem in parsed.Errors.Select(problem => problem.Message).Distinct())
            {
                error.WriteLine(problem + SuggestionFor(problem, parsed, verb));
            }
        }

        error.WriteLine($"Try: rxdevices {(isRoot ? "" : $"{verb.Name} ")}--help");
        return CommandLine.WrongUsage;
    }

    /// <summary>Refuses what looks like an option where a name or a value is wanted, unless it comes after <c>--</c>.</summary>
    public static void RefuseOptions(ArgumentResult result, Func<string, bool> isOption)
    {
        foreach (var token in result.Tokens.Where(token => isOption(token.Value)))
        {
            result.AddError($"Unrecognized option '{token.Value}'.");
        }
    }

    private static string SuggestionFor(string problem, ParseResult parsed, Verb verb)
    {
        var unknown = parsed.Tokens.FirstOrDefault(token =>
            token.Value.StartsWith('-') && problem.Contains($"'{token.Value}'", StringComparison.Ordinal));
        return unknown is null ? "" : Suggestion.For(unknown.Value, [.. NamesOf(verb)]);
    }

    private static IEnumerable<string> NamesOf(Verb verb) =>
        verb.Subcommands.Select(inner => inner.Name).Concat(verb.Options.Select(option => option.Name));
}
