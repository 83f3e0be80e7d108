using System.Collections.Concurrent;

namespace RxDevices;

/// <summary>Keeps settings as long as it lives itself: for tests, and for devices that are made anew while the program runs.</summary>
/// <remarks>Safe from any thread. What is kept is safe at once.</remarks>
public sealed class MemorySettingStore : ISettingStore
{
    private readonly ConcurrentDictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string? Recall(DeviceName device, string attribute) => values.GetValueOrDefault(NameOf(device, attribute));

    /// <inheritdoc/>
    public Task Keep(DeviceName device, string attribute, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        values[NameOf(device, attribute)] = value;
        return Task.CompletedTask;
    }

    private static string NameOf(DeviceName device, string attribute)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(attribute);
        return $"{device}/{attribute}";
    }
}
