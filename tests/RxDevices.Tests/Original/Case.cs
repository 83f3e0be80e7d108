using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>One thing the original was asked to show.</summary>
internal sealed record Case(string Name, Given Given, IReadOnlyList<Step> Steps)
{
    /// <summary>Whether the one event of a step is what the subscriber had with the subscription, sent once more.</summary>
    public bool SendsAgain(int step)
    {
        var before = Steps.Take(step).ToList();
        var subscription = before.FindLastIndex(one => one.Do == "subscribe" && (Steps[step].Event ?? one.Event) == one.Event);
        return subscription >= 0
            && before.Skip(subscription + 1).All(one => one.Events is null or { Count: 0 })
            && Steps[step].Events is { Count: 1 } events
            && JsonNode.DeepEquals(events, Steps[subscription].Events);
    }
}
