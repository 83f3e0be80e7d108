using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>The units of attributes.</summary>
internal static class Units
{
    /// <summary>The unit of each; empty where there is none, or no such attribute.</summary>
    public static async Task<IReadOnlyList<string>> Of(LineClient client, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var attributes = names.Select(name => AttributeName.TryParse(name, out var parsed) is null ? parsed : default(AttributeName?)).ToList();
        var devices = new Dictionary<string, Task<DeviceDescription?>>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in attributes)
        {
            if (attribute is { } known && !devices.ContainsKey(known.Device))
            {
                devices[known.Device] = Describe(client, known.Device, cancellation);
            }
        }

        await Task.WhenAll(devices.Values);
        return [.. await Task.WhenAll(attributes.Select(async attribute =>
            attribute is { } known ? (await devices[known.Device])?.Attribute(known.Attribute)?.Unit ?? "" : ""))];
    }

    // A device that is not there says so when it is watched.
    private static async Task<DeviceDescription?> Describe(LineClient client, string device, CancellationToken cancellation)
    {
        try
        {
            return await client.Device(device).Describe(cancellation);
        }
        catch (DevFailedException)
        {
            return null;
        }
    }
}
