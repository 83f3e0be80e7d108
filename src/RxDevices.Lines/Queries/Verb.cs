namespace RxDevices.Lines;

/// <summary>A word that begins a line: how it is written, what it does, and what a line that begins with it means.</summary>
/// <param name="Usages">Each form in which it is written, and what that does.</param>
/// <param name="Example">A line that can be typed as it stands.</param>
/// <param name="Parse">What the words mean, the verb first; null when they are not of its form.</param>
internal sealed record Verb(
    (string Form, string Meaning)[] Usages, string Example, Func<VerbWords, Query?> Parse)
{
    /// <summary>The word.</summary>
    public string Name => Usages[0].Form.Split(' ')[0];

    /// <summary>Its forms, for a refusal: <c>write 'watch NAME' or 'watch NAME every SECONDS'</c>.</summary>
    public string Advice => $"Write {string.Join(" or ", Usages.Select(usage => $"'{usage.Form}'"))}";
}
