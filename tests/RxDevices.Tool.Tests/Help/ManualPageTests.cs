using System.CommandLine;
using RxDevices.Tool.Tests.Kit;
using Verb = System.CommandLine.Command;

namespace RxDevices.Tool.Tests.Help;

public class ManualPageTests
{
    [Fact]
    public void A_page_has_verbs_arguments_options_and_examples_of_the_command_tree()
    {
        var say = new Verb("say", ".Says it.")
        {
            new Argument<string[]>("WORD") { Description = "What.", Arity = ArgumentArity.ZeroOrMore },
            new Option<string>("--how-loud", "-l") { Description = @"A number\nothing more.", HelpName = "N" },
            new Option<bool>("--secret") { Description = "Not told.", Hidden = true },
        };
        say.WithExamples("Examples", ("tell say -l 3", "a little"));
        var root = new Verb("tell", "Tells.") { say, new Verb("hidden", "Not told.") { Hidden = true } };
        root.WithExamples("To begin with", ("tell say", "nothing"));

        Assert.Equal(
            """
            .TH TELL 1 "" "rxdevices 0.1.0" "User Commands"
            .SH NAME
            tell \- Tells.
            .SH SYNOPSIS
            .B tell
            \fIVERB\fR [\fIARGUMENT\fR...] [\fIOPTION\fR...]
            .SH VERBS
            .SS tell say [WORD...] [options]
            \&.Says it.
            .TP
            \fIWORD\fR
            What.
            .TP
            \fB\-\-how\-loud\fR, \fB\-l\fR \fIN\fR
            A number\enothing more.
            .TP
            \fB\-\-help\fR, \fB\-h\fR, \fB\-?\fR
            Show this help.
            .PP
            Examples:
            .TP
            \fBtell say \-l 3\fR
            a little
            .SH OPTIONS
            .TP
            \fB\-\-help\fR, \fB\-h\fR, \fB\-?\fR
            Show this help.
            .PP
            To begin with:
            .TP
            \fBtell say\fR
            nothing
            .SH ENVIRONMENT
            .TP
            \fBNO_COLOR\fR
            When it is set and not empty, nothing is coloured.
            .TP
            \fBTERM\fR
            When it is "dumb", nothing is coloured.
            .SH EXIT STATUS
            .TP
            0
            All was done.
            .TP
            1
            It was done only in part, or not at all; standard error says why.
            .TP
            2
            The command was typed wrongly, and nothing was done.
            .TP
            130
            Ctrl+C ended it.

            """,
            ManualPage.Of(root));
    }

    [Fact]
    public async Task It_says_all_that_the_help_of_each_verb_says()
    {
        var (_, page, _) = await Shell.Run("man");
        var said = Words(page.Replace("\\-", "-", StringComparison.Ordinal).Replace("\\e", "\\", StringComparison.Ordinal)
            .Replace("\\fB", "", StringComparison.Ordinal).Replace("\\fI", "", StringComparison.Ordinal).Replace("\\fR", "", StringComparison.Ordinal));

        foreach (var verb in CommandLine.Root().Subcommands.Where(verb => !verb.Hidden))
        {
            var (_, help, _) = await Shell.Run(verb.Name, "--help");
            foreach (var option in verb.Options)
            {
                Assert.Contains(Words(option.Description!), Words(help), StringComparison.Ordinal);
                Assert.Contains(Words($"{option.Name}"), said, StringComparison.Ordinal);
                Assert.Contains(Words(option.Description!), said, StringComparison.Ordinal);
            }

            Assert.All(verb.Arguments, argument => Assert.Contains(Words(argument.Description!), said, StringComparison.Ordinal));
            var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..];
            Assert.Contains(Words(examples), said, StringComparison.Ordinal);
        }
    }

    // The help breaks lines where the page does not.
    private static string Words(string text) => string.Join(' ', text.Replace(".TP", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
