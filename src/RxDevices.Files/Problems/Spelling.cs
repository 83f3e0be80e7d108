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

    // How many letters have to be put in, taken out, changed, or exchanged with their neighbours.
    private static int Distance(string from, string to)
    {
        var ways = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                ways[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    ways[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1), Math.Min(ways[i - 1, j], ways[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    ways[i, j] = Math.Min(ways[i, j], ways[i - 2, j - 2] + 1);
                }
            }
        }

        return ways[from.Length, to.Length];
    }
}
