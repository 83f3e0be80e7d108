using System.CommandLine;
using System.CommandLine.Completions;

namespace RxDevices.Tool;

/// <summary>Arguments that are names: what completes them is asked of a server later, for that takes its time and may fail.</summary>
internal static class NameCompletions
{
    /// <summary>Marks an argument as a name of that kind.</summary>
    public static Argument<T> CompletedBy<T>(this Argument<T> argument, NameKind kind)
    {
        // What is to be completed stands in for the completions, so that it passes as one.
        argument.CompletionSources.Add(context => [new CompletionItem(context.WordToComplete, kind: kind.ToString())]);
        return argument;
    }

    /// <summary>The kind of name that is wanted, when names are.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="items">What may come there.</param>
    /// <param name="word">The word that is completed, the last one.</param>
    public static NameKind? KindOf(ParseResult parsed, IReadOnlyList<CompletionItem> items, string word)
    {
        if (word.StartsWith('-') || !items.Any(item => KindOf(item) is not null))
        {
            return null;
        }

        var before = parsed.CommandResult.Tokens.Count - (word.Length > 0 ? 1 : 0);
        var argument = parsed.CommandResult.Command.Arguments.FirstOrDefault(argument => (before -= argument.Arity.MaximumNumberOfValues) < 0);
        return argument?.GetCompletions(CompletionContext.Empty).Select(KindOf).FirstOrDefault(kind => kind is not null);
    }

    /// <summary>The kind of name that an item stands for, if it does.</summary>
    public static NameKind? KindOf(CompletionItem item) => Enum.TryParse<NameKind>(item.Kind, out var kind) ? kind : null;
}
