namespace RxDevices.Files;

/// <summary>What somebody who mistyped a word may have meant.</summary>
/// <remarks>Safe from any thread.</remarks>
public static class Spelling
{
    /// <summary>The word nearest to what was typed, or null when none is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">The words there are.</param>
    public static string? Nearest(string typed, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(words);
        if (typed.Length > 100)
        {
            return null;
        }

        var nearest = words.MinBy(word => Distance(typed, word));
        return nearest is not null && nearest != typed && Distance(typed, nearest) <= Math.Max(1, Math.Min(typed.Length, nearest.Length) / 3)
            ? nearest
            : null;
    }

    // Levenshtein's: how many letters have to be put in, taken out or changed.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
