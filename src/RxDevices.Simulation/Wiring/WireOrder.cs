namespace RxDevices.Simulation;

/// <summary>Puts things after those they depend on, the earlier number first where both could be; finds the loops that make that impossible.</summary>
internal sealed class WireOrder(int count, Func<int, string> name)
{
    private readonly List<int>[] next = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
    private readonly List<int>[] before = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
    private readonly List<string> loops = [];

    /// <summary>The loops, each from the name it begins with back to it. Where several share a thing, one of them.</summary>
    public IReadOnlyList<string> Loops => loops;

    /// <summary>One depends on the other.</summary>
    public void Add(int from, int to)
    {
        next[from].Add(to);
        before[to].Add(from);
    }

    /// <summary>The place of each; those in a loop have one behind it, as if it were cut.</summary>
    public int[] Places()
    {
        var places = new int[count];
        Array.Fill(places, -1);
        var open = Array.ConvertAll(before, those => those.Count);
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, count).Where(one => open[one] == 0).Select(one => (one, one)));
        for (var place = 0; place < count;)
        {
            while (ready.TryDequeue(out var one, out _))
            {
                if (places[one] >= 0)
                {
                    continue;
                }

                places[one] = place++;
                foreach (var follower in next[one].Where(follower => --open[follower] == 0))
                {
                    ready.Enqueue(follower, follower);
                }
            }

            if (place < count)
            {
                Cut(places, ready);
            }
        }

        return places;
    }

    // Whatever has no place yet depends on something that has none: going back from there ends in a loop.
    private void Cut(int[] places, PriorityQueue<int, int> ready)
    {
        var way = new List<int> { Array.IndexOf(places, -1) };
        var seen = new Dictionary<int, int> { [way[0]] = 0 };
        while (true)
        {
            var back = before[way[^1]].Find(one => places[one] < 0);
            if (seen.TryGetValue(back, out var start))
            {
                way.RemoveRange(0, start);
                break;
            }

            seen[back] = way.Count;
            way.Add(back);
        }

        way.Reverse();
        loops.Add(Print(way));
        way.ForEach(one => ready.Enqueue(one, one));
    }

    // An input and the attribute that follows it have one name.
    private string Print(List<int> loop)
    {
        var first = loop.IndexOf(loop.Min());
        var names = loop.Skip(first).Concat(loop.Take(first)).Select(name).ToList();
        var stations = names.Where((one, i) => i == 0 || !one.Equals(names[i - 1], StringComparison.OrdinalIgnoreCase)).ToList();
        if (stations.Count > 1 && stations[0].Equals(stations[^1], StringComparison.OrdinalIgnoreCase))
        {
            stations.RemoveAt(stations.Count - 1);
        }

        return string.Join(" -> ", stations.Append(stations[0]));
    }
}
