namespace RxDevices.Prompt;

/// <summary>What may stand in a place of the text.</summary>
/// <param name="Start">Where the part begins that is there already.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Names">What begins with it, sorted.</param>
internal sealed record Completion(int Start, int Length, IReadOnlyList<string> Names)
{
    public static Completion None { get; } = new(0, 0, []);

    /// <summary>What all the names begin with, spelt as the first of them.</summary>
    public string Common => Names.Count == 0
        ? ""
        : Names.Aggregate((common, name) => common[..common.Zip(name).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count()]);

    /// <summary>Of all that could stand there, what begins as the text does.</summary>
    public static Completion Of(string text, int start, int cursor, IEnumerable<string> names)
    {
        var begun = text[start..cursor];
        return new(start, begun.Length,
        [
            .. names.Where(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .Distinct().Order(StringComparer.OrdinalIgnoreCase),
        ]);
    }
}
