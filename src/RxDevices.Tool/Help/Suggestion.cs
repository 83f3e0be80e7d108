namespace RxDevices.Tool;

/// <summary>What somebody who mistyped a name may have meant.</summary>
internal static class Suggestion
{
    /// <summary><c> Did you mean 'serve'?</c>, or nothing when no name is near.</summary>
    public static string For(string typed, IReadOnlyList<string> names)
    {
        var nearest = names.MinBy(name => Distance(typed, name));
        return nearest is not null && nearest != typed && Distance(typed, nearest) <= Math.Max(1, Math.Min(typed.Length, nearest.Length) / 3)
            ? $" Did you mean '{nearest}'?"
            : "";
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
