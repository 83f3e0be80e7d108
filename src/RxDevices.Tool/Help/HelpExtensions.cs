using System.CommandLine;
using System.CommandLine.Help;

namespace RxDevices.Tool;

/// <summary>What a command says about itself.</summary>
internal static class HelpExtensions
{
    // Wide enough for a line that explains, narrow enough for half a screen.
    private const int Width = 110;

    /// <summary>Shows examples at the end of the command's help.</summary>
    public static void WithExamples(this Verb command, string title, params (string Line, string Meaning)[] examples)
    {
        var help = new HelpOption { Description = "Show this help." };
        command.Options.Add(help);
        help.Action = new HelpWithExamples(new HelpAction { MaxWidth = Width }, title, examples);
    }

    /// <summary>How a verb is typed behind the program's name: <c>tape info</c>.</summary>
    public static string NameBehind(this Verb verb, Verb root) =>
        verb.Parents.OfType<Verb>().FirstOrDefault() is { } parent && parent != root ? $"{parent.NameBehind(root)} {verb.Name}" : verb.Name;

    /// <summary>Shows the help when nothing more was typed.</summary>
    public static void ShowsHelpWhenAlone(this Verb root) =>
        root.SetAction(parsed => ((HelpWithExamples)root.Options.OfType<HelpOption>().Single().Action!).Invoke(parsed));

    /// <summary>Prints <c>rxdevices 0.1.0</c> for <c>--version</c>.</summary>
    public static void ShowsVersion(this Verb root)
    {
        root.Options.Add(new VersionOption { Description = "Show the version.", Action = new VersionLine() });
    }

    private sealed class VersionLine : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.Line);
            return 0;
        }
    }
}
