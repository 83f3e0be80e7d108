namespace RxDevices.Prompt;

/// <summary>What was typed before, to be had again.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class History
{
    /// <summary>How many entries are kept; the oldest go first.</summary>
    public const int Most = 1000;

    private readonly List<string> entries;
    private readonly Action<string> keep;
    private int place;
    private string draft = "";

    /// <param name="entries">What is remembered, the oldest first.</param>
    /// <param name="keep">Told of each new entry.</param>
    public History(IEnumerable<string> entries, Action<string> keep)
    {
        this.entries = [.. entries.TakeLast(Most)];
        this.keep = keep;
        place = this.entries.Count;
    }

    /// <summary>Remembers what was typed, unless it is what was typed last; the way back begins there.</summary>
    public void Add(string text)
    {
        if (text.Trim().Length > 0 && (entries.Count == 0 || entries[^1] != text))
        {
            entries.Add(text);
            if (entries.Count > Most)
            {
                entries.RemoveAt(0);
            }

            keep(text);
        }

        place = entries.Count;
    }

    /// <summary>The entry before, or null; what is being typed is not lost.</summary>
    public string? Back(string typed)
    {
        if (place == 0)
        {
            return null;
        }

        draft = place == entries.Count ? typed : draft;
        return entries[--place];
    }

    /// <summary>The entry after; after the last, what was being typed; or null.</summary>
    public string? Forward()
    {
        if (place == entries.Count)
        {
            return null;
        }

        return ++place == entries.Count ? draft : entries[place];
    }
}
