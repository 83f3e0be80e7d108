using System.Text.Json;
using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>What the device or a client does, and what came of it. README.md says what each step means.</summary>
internal sealed record Step : Delivery
{
    public required string Do { get; init; }

    public JsonNode? Expected { get; init; }

    /// <summary>Null: the first client, or the device.</summary>
    public string? Client { get; init; }

    public string Attribute { get; init; } = "value";

    public IReadOnlyList<string> Attributes { get; init; } = [];

    public string? Command { get; init; }

    public JsonElement? Argument { get; init; }

    public string? Source { get; init; }

    public string? Event { get; init; }

    public int Counter { get; init; }

    public bool Detect { get; init; }

    public JsonObject Changes { get; init; } = [];

    public IReadOnlyList<string>? Only { get; init; }

    public IReadOnlyList<JsonArray> Values { get; init; } = [];

    public int Count { get; init; }

    public int Period { get; init; }

    public int Ms { get; init; }

    public IReadOnlyList<Delivery> Readings { get; init; } = [];

    public DevState State { get; init; }

    public string Status { get; init; } = "";

    public string? Name { get; init; }

    public string? Type { get; init; }

    public DataFormat Format { get; init; }

    public AccessMode Access { get; init; }

    public GivenAttribute? Definition { get; init; }

    /// <summary>The events that came of it, if events were looked for.</summary>
    public JsonArray? Events => (Expected as JsonObject)?["events"] as JsonArray;

    /// <summary>The attribute that the step adds.</summary>
    public GivenAttribute Added => Definition ?? new() { Name = Name!, Type = Type!, Format = Format, Access = Access };
}
