using System.Text.Json;

namespace RxDevices.Tests.Original;

/// <summary>What a reading delivers, or what the device pushes.</summary>
internal record Delivery
{
    public JsonElement? Value { get; init; }

    public Quality? Quality { get; init; }

    public RecordedError? Error { get; init; }

    /// <summary>What writing throws from now on.</summary>
    public RecordedError? WriteError { get; init; }

    /// <summary>How many milliseconds the reading takes.</summary>
    public int Delay { get; init; }

    /// <summary>Whether the reading sets no value.</summary>
    public bool Nothing { get; init; }
}
