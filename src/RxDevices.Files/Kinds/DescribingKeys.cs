using System.Globalization;

namespace RxDevices.Files;

/// <summary>Takes notes of the keys that are asked for.</summary>
internal sealed class DescribingKeys : Keys
{
    private readonly List<KeyDescription> keys = [];
    private readonly List<bool> groups = [];

    /// <summary>The keys in the order in which they are asked for.</summary>
    public IReadOnlyList<KeyDescription> All => keys;

    /// <summary>Whether one of the keys of a group must be there, for each group.</summary>
    public IReadOnlyList<bool> Groups => groups;

    public override T? OneOf<T>(IReadOnlyList<Alternative<T>> alternatives, string what, bool isRequired = true)
        where T : default
    {
        foreach (var alternative in alternatives)
        {
            keys.Add(new(alternative.Name, () => alternative.Kind.Expected, "", alternative.About, groups.Count, alternative.Kind.Schema));
        }

        groups.Add(isRequired);
        return default;
    }

    public override FileNode? Node(string name) => null;

    public override void Require(bool isRight, string name, string what, string? expected = null)
    {
        // Nothing stands there that could be wrong.
    }

    protected override T Take<T>(string name, Kind<T> kind, bool isRequired, T otherwise, string? otherwiseInWords, string about)
    {
        keys.Add(new(name, () => kind.Expected, isRequired ? null : otherwiseInWords ?? InWords(otherwise), about, null, kind.Schema));
        return otherwise;
    }

    private static string InWords(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "true" : "false",
        TimeSpan { TotalSeconds: < 1 and > 0 } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds} ms"),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds} s"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => "none",
    };
}
