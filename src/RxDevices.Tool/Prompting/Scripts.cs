using System.CommandLine;
using RxDevices.Prompt;

namespace RxDevices.Tool;

/// <summary>Scripts without a terminal.</summary>
internal static class Scripts
{
    /// <summary>Runs one; answers the exit code.</summary>
    public static async Task<int> Run(IPromptDevices devices, InvocationConfiguration terminal, int? take, Func<ScriptRun, Task<bool>> run)
    {
        var evaluator = Evaluators.For(devices, value => terminal.Output.WriteLine(ValueText.Printed(value)));
        return await run(new(evaluator, terminal.Output, terminal.Error, take)) ? 0 : CommandLine.Failed;
    }
}
