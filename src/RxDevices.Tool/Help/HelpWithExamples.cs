using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RxDevices.Tool;

/// <summary>The help of a command with examples after it.</summary>
internal sealed class HelpWithExamples(HelpAction help, string title, (string Line, string Meaning)[] examples)
    : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var width = examples.Max(example => example.Line.Length);
        output.WriteLine($"{title}:");
        foreach (var (line, meaning) in examples)
        {
            output.WriteLine($"  {line.PadRight(width)}  {meaning}");
        }

        output.WriteLine();
        return code;
    }
}
