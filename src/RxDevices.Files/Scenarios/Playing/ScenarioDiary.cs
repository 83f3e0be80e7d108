using System.Globalization;

namespace RxDevices.Files;

/// <summary>What happened of late: the last readings of each attribute, and the last of all else.</summary>
/// <remarks>Safe from any thread. Bounded: the oldest are forgotten.</remarks>
internal sealed class ScenarioDiary
{
    private const int LastReadings = 4;
    private const int LastOthers = 16;
    private readonly Dictionary<string, Queue<(long Number, TimeSpan Time, string Text)>> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();
    private long number;

    /// <summary>An attribute showed something.</summary>
    public void Showed(string attribute, TimeSpan time, string text) => Add(attribute, LastReadings, time, $"{attribute} = {text}");

    /// <summary>Something was done, or went wrong.</summary>
    public void Happened(TimeSpan time, string text) => Add("", LastOthers, time, text);

    /// <summary>All of it in its order, a line each, with its time.</summary>
    public IReadOnlyList<string> Lines()
    {
        lock (gate)
        {
            return [.. entries.Values.SelectMany(queue => queue).OrderBy(entry => entry.Number).Select(entry => $"{Print(entry.Time)}  {entry.Text}")];
        }
    }

    /// <summary>A time since the start, in seconds, in a column of its own.</summary>
    public static string Print(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds,10:0.000} s");

    private void Add(string key, int most, TimeSpan time, string text)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var queue))
            {
                entries[key] = queue = new();
            }

            queue.Enqueue((number++, time, text));
            if (queue.Count > most)
            {
                queue.Dequeue();
            }
        }
    }
}
