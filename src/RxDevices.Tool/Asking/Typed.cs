using System.CommandLine;

namespace RxDevices.Tool;

/// <summary>What the verbs take: names and values. Values may well begin with a minus sign.</summary>
internal static class Typed
{
    public static Argument<string> Name(string helpName, string description, NameKind kind) =>
        new Argument<string>(helpName) { Description = description }.CompletedBy(kind);

    public static Argument<string[]> Names(string description) =>
        new Argument<string[]>("NAME") { Description = description, Arity = ArgumentArity.OneOrMore }.CompletedBy(NameKind.Attribute);

    public static Argument<string> Value(string helpName, string description) => new(helpName) { Description = description };
}
