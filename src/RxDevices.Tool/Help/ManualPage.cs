using System.CommandLine;
using System.Text;

namespace RxDevices.Tool;

/// <summary>The manual page, made of the same verbs, options and texts as the help.</summary>
internal static class ManualPage
{
    private static readonly (string Name, string Meaning)[] Environment =
    [
        ("NO_COLOR", "When it is set and not empty, nothing is coloured."),
        ("TERM", "When it is \"dumb\", nothing is coloured."),
    ];

    private static readonly (string Code, string Meaning)[] ExitCodes =
    [
        ("0", "All was done."),
        ($"{CommandLine.Failed}", "It was done only in part, or not at all; standard error says why."),
        ($"{CommandLine.WrongUsage}", "The command was typed wrongly, and nothing was done."),
        ($"{CommandLine.Interrupted}", "Ctrl+C ended it."),
    ];

    /// <summary>The page in the language of man.</summary>
    public static string Of(Verb root)
    {
        var page = new StringBuilder();
        page.Append($".TH {root.Name.ToUpperInvariant()} 1 \"\" \"{ToolVersion.Line}\" \"User Commands\"\n");
        page.Append($".SH NAME\n{Text(root.Name)} \\- {Text(root.Description!)}\n");
        page.Append($".SH SYNOPSIS\n.B {Text(root.Name)}\n\\fIVERB\\fR [\\fIARGUMENT\\fR...] [\\fIOPTION\\fR...]\n");
        page.Append(".SH VERBS\n");
        foreach (var verb in root.Subcommands.Where(verb => !verb.Hidden).SelectMany(WithItsOwn))
        {
            page.Append($".SS {Text(Usage(root, verb))}\n{Text(verb.Description!)}\n");
            Members(page, verb);
        }

        page.Append(".SH OPTIONS\n");
        Members(page, root);
        page.Append(".SH ENVIRONMENT\n");
        Items(page, Environment.Select(variable => ($"\\fB{Text(variable.Name)}\\fR", variable.Meaning)));
        page.Append(".SH EXIT STATUS\n");
        Items(page, ExitCodes.Select(code => (code.Code, code.Meaning)));
        return page.ToString();
    }

    private static void Members(StringBuilder page, Verb verb)
    {
        Items(page, verb.Arguments.Where(argument => !argument.Hidden)
            .Select(argument => ($"\\fI{Text(argument.Name)}\\fR", argument.Description!)));
        Items(page, verb.Options.Where(option => !option.Hidden).Select(option => (Title(option), option.Description!)));
        if (verb.Options.Select(option => option.Action).OfType<HelpWithExamples>().FirstOrDefault() is { } help)
        {
            page.Append($".PP\n{Text(help.Title)}:\n");
            Items(page, help.Examples.Select(example => ($"\\fB{Text(example.Line)}\\fR", example.Meaning)));
        }
    }

    private static void Items(StringBuilder page, IEnumerable<(string Title, string Meaning)> items)
    {
        foreach (var (title, meaning) in items)
        {
            page.Append($".TP\n{title}\n{Text(meaning)}\n");
        }
    }

    // A verb that has verbs of its own says what they are about, and has examples of them.
    private static IEnumerable<Verb> WithItsOwn(Verb verb) => [verb, .. verb.Subcommands.SelectMany(WithItsOwn)];

    private static string Usage(Verb root, Verb verb) =>
        string.Join(' ', [root.Name, verb.NameBehind(root), .. verb.Arguments.Where(argument => !argument.Hidden).Select(Usage), "[options]"]);

    private static string Usage(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Title(Option option)
    {
        var names = option.Aliases.Where(alias => !alias.StartsWith('/')).Prepend(option.Name).Select(name => $"\\fB{Text(name)}\\fR");
        return string.Join(", ", names) + (option.HelpName is { } value ? $" \\fI{Text(value)}\\fR" : "");
    }

    // A point or an apostrophe would begin an instruction, a minus sign become a hyphen.
    private static string Text(string text) =>
        (text is ['.' or '\'', ..] ? "\\&" : "") + text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
}
