using System.CommandLine;
using System.CommandLine.Parsing;

namespace RxDevices.Tool;

/// <summary>Options that are there or not, and take no value.</summary>
internal static class Flag
{
    public static Option<bool> Make(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Whether an option was typed, with whatever value: what is wrong with that is told as well.</summary>
    public static bool Has(this CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
