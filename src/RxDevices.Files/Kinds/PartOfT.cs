using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A map with known keys.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
internal sealed class Part<T> : Kind<T>, IPart
{
    private readonly Func<Keys, T> read;
    private readonly Lazy<DescribingKeys> described;
    private readonly Lazy<string[]> names;

    /// <param name="name">What it is called: <c>sine</c>.</param>
    /// <param name="about">What it is, a sentence.</param>
    /// <param name="read">Asks for the keys and makes something of what stands behind them; must not throw, whatever that is.</param>
    public Part(string name, string about, Func<Keys, T> read)
    {
        (Name, About, this.read) = (name, about, read);
        described = new(Describe);
        names = new(() => [.. Keys.Select(key => key.Name)]);
    }

    public string Name { get; }

    public string About { get; }

    public IReadOnlyList<KeyDescription> Keys => described.Value.All;

    public IReadOnlyList<bool> Groups => described.Value.Groups;

    public override string Expected => Keys.Count(key => key.Group is null) switch
    {
        0 when Groups.Count == 1 => $"a map with one of {FileProblems.OneOf(names.Value)}",
        _ when Keys.Where(key => key.Default is null).Select(key => key.Name).ToList() is { Count: > 0 } must =>
            $"a map with {string.Join(", ", must)}",
        > 15 => $"a map with keys such as {string.Join(", ", names.Value.Take(6))}",
        _ => $"a map with {FileProblems.OneOf(names.Value)}",
    };

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not FileMap map)
        {
            return Unexpected(node, reading, out value);
        }

        var keys = new ReadingKeys(Name, map, reading);
        keys.RequireKnown(names.Value);
        value = read(keys);
        return keys.IsRight;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => definitions.ReferenceTo(this);

    private DescribingKeys Describe()
    {
        var keys = new DescribingKeys();
        read(keys);
        return keys;
    }
}
