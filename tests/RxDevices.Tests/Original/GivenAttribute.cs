using System.Text.Json;
using System.Text.Json.Serialization;

namespace RxDevices.Tests.Original;

/// <summary>An attribute a case begins with, or adds.</summary>
internal sealed record GivenAttribute
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    public required string Name { get; init; }

    public required string Type { get; init; }

    public DataFormat Format { get; init; }

    public int X { get; init; } = 16;

    public int Y { get; init; } = 16;

    public AccessMode Access { get; init; }

    /// <summary>What a reading delivers.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The properties that the device's program gives it.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = Nothing;

    /// <summary>The properties that a client gives it.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = Nothing;

    /// <summary>The events the device pushes, and whether it compares before.</summary>
    public IReadOnlyDictionary<string, bool> Pushes { get; init; } = new Dictionary<string, bool>();

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Whether it is memorized, and if so whether it is written at start.</summary>
    public bool? Memorized { get; init; }

    [JsonPropertyName("read_in")]
    public IReadOnlyList<DevState> ReadIn { get; init; } = [];

    [JsonPropertyName("write_in")]
    public IReadOnlyList<DevState> WriteIn { get; init; } = [];

    public ValueKind Kind => new(Enum.Parse<DataType>(Type["Dev".Length..]), Format);

    /// <summary>Whether the device shows its value by itself; else it is asked.</summary>
    public bool IsPushed => Pushes.Keys.Any(kind => kind is "change" or "archive");
}
