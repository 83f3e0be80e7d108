using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>The events that the clients of a case received, each with its time.</summary>
internal sealed class Reception(Func<TimeSpan> clock)
{
    private readonly List<(TimeSpan Time, string Kind, JsonObject Event)> received = [];
    private readonly List<string> kinds = [];
    private int? first;

    /// <summary>Subscribes to events of a kind.</summary>
    /// <exception cref="DevFailedException">The subscription is refused.</exception>
    public void Subscribe<T>(string kind, IObservable<T> events, Func<T, JsonObject> form)
    {
        DevFailedException? refusal = null;
        events.Subscribe(one => received.Add((clock(), kind, form(one))), error => refusal = (DevFailedException)error);
        if (refusal is not null)
        {
            throw refusal;
        }

        kinds.Add(kind);
    }

    /// <summary>What came since it was asked last; with the kinds, where several are subscribed to.</summary>
    public JsonArray Take()
    {
        var events = received.Select(one => Told(one.Kind, one.Event)).ToArray();
        received.Clear();
        return new JsonArray(events);
    }

    /// <summary>Whether so many events, and one to begin with, came since intervals are measured.</summary>
    public bool HasCome(int intervals) => received.Count > (first ??= received.Count) + intervals;

    /// <summary>The times between the events since then, in milliseconds, and the events.</summary>
    public JsonObject Intervals(int count)
    {
        var last = received.Skip(first!.Value).Take(count + 1).ToList();
        received.Clear();
        first = null;
        return new()
        {
            ["ms"] = RecordedForm.Of(
                last.Zip(last.Skip(1), (one, next) => (int)Math.Round((next.Time - one.Time).TotalMilliseconds)).ToArray()),
            ["events"] = new JsonArray([.. last.Select(one => one.Event)]),
        };
    }

    private JsonNode Told(string kind, JsonObject one)
    {
        if (kinds.Distinct().Count() > 1)
        {
            one["event"] = kind;
        }

        return one;
    }
}
