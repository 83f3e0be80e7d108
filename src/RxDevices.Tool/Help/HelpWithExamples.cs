using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RxDevices.Tool;

/// <summary>The help of a command with examples after it.</summary>
internal sealed class HelpWithExamples(HelpAction help, string title, (string Line, string Meaning)[] examples)
    : SynchronousCommandLineAction
{
    public string Title => title;

    public IReadOnlyList<(string Line, string Meaning)> Examples => examples;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var width = Examples.Max(example => example.Line.Length);
        output.WriteLine($"{Title}:");
        foreach (var (line, meaning) in Examples)
        {
            output.WriteLine($"  {line.PadRight(width)}  {meaning}");
        }

        output.WriteLine();
        return code;
    }
}
