using System.CommandLine;
using System.CommandLine.Parsing;

namespace RxDevices.Tool;

/// <summary>Arguments of the verbs: names, and values that may well begin with a minus sign.</summary>
internal static class Typed
{
    public static Argument<string> Name(string helpName, string description)
    {
        var name = new Argument<string>(helpName) { Description = description };
        name.Validators.Add(RefuseOptionsAsNames);
        return name;
    }

    public static Argument<string[]> Names(string description)
    {
        var names = new Argument<string[]>("NAME") { Description = description, Arity = ArgumentArity.OneOrMore };
        names.Validators.Add(RefuseOptionsAsNames);
        return names;
    }

    public static Argument<string> Value(string helpName, string description)
    {
        var value = new Argument<string>(helpName) { Description = description };
        value.Validators.Add(result => UsageErrors.RefuseOptions(result, text => text.StartsWith("--", StringComparison.Ordinal)));
        return value;
    }

    private static void RefuseOptionsAsNames(ArgumentResult result) =>
        UsageErrors.RefuseOptions(result, text => text.StartsWith('-'));
}
