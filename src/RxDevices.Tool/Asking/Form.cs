using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>How what was asked is told: to people, or to programs as JSON, one object a line.</summary>
/// <param name="Output">For answers.</param>
/// <param name="Error">For what was refused, to people; programs find it among the answers.</param>
/// <param name="IsJson">Whether programs read it.</param>
internal sealed record Form(TextWriter Output, TextWriter Error, bool IsJson)
{
    public static Option<bool> MakeOption() =>
        Flag.Make("--json", "Print JSON, one object on a line for each thing asked for; a refusal is one as well.");

    /// <summary>The form that was typed.</summary>
    public static Form Of(ParseResult parsed, Option<bool> json) =>
        new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(json));

    /// <summary>Asks and tells; answers the exit code.</summary>
    /// <param name="name">What is asked about.</param>
    /// <param name="ask">The answer in this form.</param>
    public async Task<int> Tell(string name, Func<Task<string>> ask)
    {
        try
        {
            Output.WriteLine(await ask());
            return 0;
        }
        catch (DevFailedException refusal)
        {
            return Refuse(name, refusal);
        }
    }

    /// <summary>Tells why there is no answer; answers the exit code.</summary>
    public int Refuse(string name, DevFailedException refusal)
    {
        if (IsJson)
        {
            Output.WriteLine(LineJson.Failure(name, refusal.Failure));
        }
        else
        {
            Refusals.Tell(Error, refusal);
        }

        return CommandLine.Failed;
    }
}
