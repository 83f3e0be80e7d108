namespace RxDevices.Tango;

/// <summary>
/// What repeats in a history, said once for a run of records: a run of n that starts at s is the records s, s - 1, ... s - n + 1. Records
/// count from the oldest, runs begin with the newest.
/// </summary>
internal static class HistoryRuns
{
    /// <summary>The runs of equal items; records without one (null) are in none.</summary>
    /// <param name="items">One for each record, oldest first.</param>
    /// <param name="areEqual">Whether two are the same.</param>
    public static (T[] Items, EltInArray[] Runs) Of<T>(IReadOnlyList<T?> items, Func<T, T, bool> areEqual)
    {
        var (values, runs) = (new List<T>(), new List<EltInArray>());
        for (var record = items.Count - 1; record >= 0; record--)
        {
            if (items[record] is not { } item)
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1] is var last && last.Start - last.NbElt == record && areEqual(values[^1], item))
            {
                runs[^1] = last with { NbElt = last.NbElt + 1 };
            }
            else
            {
                values.Add(item);
                runs.Add(new(record, 1));
            }
        }

        return ([.. values], [.. runs]);
    }

    /// <summary>The elements of all arrays in one.</summary>
    public static Array Concatenate(IReadOnlyList<Array> parts)
    {
        var all = Array.CreateInstanceFromArrayType(parts[0].GetType(), parts.Sum(part => part.Length));
        var at = 0;
        foreach (var part in parts)
        {
            Array.Copy(part, 0, all, at, part.Length);
            at += part.Length;
        }

        return all;
    }
}
