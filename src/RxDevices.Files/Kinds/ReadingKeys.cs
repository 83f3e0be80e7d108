namespace RxDevices.Files;

/// <summary>Reads the keys of a map in a file.</summary>
/// <param name="part">What the map is called.</param>
/// <param name="map">The map.</param>
/// <param name="reading">Where its mistakes go.</param>
internal sealed class ReadingKeys(string part, FileMap map, FileReading reading) : Keys
{
    private readonly HashSet<string> wrong = [];

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsRight { get; private set; } = true;

    public override T? OneOf<T>(IReadOnlyList<Alternative<T>> alternatives, string what, bool isRequired = true)
        where T : default
    {
        var given = alternatives.Where(alternative => map[alternative.Name] is not null).ToList();
        if (given is [var first, .. var more])
        {
            foreach (var one in more)
            {
                IsRight = false;
                reading.Problems.Add(map.KeyOf(one.Name)!, $"'{first.Name}' stands here too: only one of the two can be");
            }

            return Take(first.Name, first.Kind, isRequired: true, default!, null, "");
        }

        // A key that is misspelt says enough by itself.
        if (isRequired && map.Entries.All(entry => Spelling.Nearest(entry.Key.Text, [.. alternatives.Select(one => one.Name)]) is null))
        {
            reading.Problems.Add(
                map, "there is none", $"{what} in {part}: {FileProblems.OneOf([.. alternatives.Select(alternative => alternative.Name)])}");
        }

        IsRight &= !isRequired;
        return default;
    }

    public override FileNode? Node(string name) => map[name];

    public override void Require(bool isRight, string name, string what, string? expected = null)
    {
        if (!isRight && !wrong.Contains(name))
        {
            IsRight = false;
            reading.Problems.Add(map[name] ?? map, what, expected);
        }
    }

    /// <summary>What is left over is a mistake.</summary>
    public void RequireKnown(IReadOnlyList<string> known)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Text))
            {
                IsRight = false;
                reading.Problems.AddUnknown(key, key.Text, known, $"a key of {part}", $" in {part}");
            }
        }
    }

    protected override T Take<T>(string name, Kind<T> kind, bool isRequired, T otherwise, string? otherwiseInWords, string about)
    {
        if (map[name] is not { } node)
        {
            if (isRequired)
            {
                wrong.Add(name);
                IsRight = false;
                reading.Problems.Add(map, "it is not there", $"'{name}' in {part}: {kind.Expected}");
            }

            return otherwise;
        }

        if (kind.TryRead(node, reading, out var value))
        {
            return value;
        }

        // A list may have something that is right in it all the same.
        wrong.Add(name);
        IsRight = false;
        return value is null ? otherwise : value;
    }
}
