namespace RxDevices.Lines;

/// <summary>What a line server answers to programs, one JSON object on one line each, for programs that print the same; the shapes are
/// described in docs/wire.md.</summary>
/// <remarks>Safe from any thread.</remarks>
public static class LineJson
{
    /// <summary>A reading of an attribute, with its value or its failure.</summary>
    public static string Reading(string name, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return JsonFormat.Instance.Reading(name, reading);
    }

    /// <summary>Why there is no answer about that name.</summary>
    public static string Failure(string name, DevFailed failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return JsonFormat.Failure(name, failure);
    }

    /// <summary>The names of devices.</summary>
    public static string Devices(IReadOnlyList<DeviceName> devices)
    {
        ArgumentNullException.ThrowIfNull(devices);
        return JsonFormat.Instance.Devices(devices);
    }

    /// <summary>A device's attributes and commands.</summary>
    public static string Device(DeviceDescription device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return JsonFormat.Instance.Device(device);
    }

    /// <summary>The same with the state the device is in, or the failure with which it answered.</summary>
    public static string Device(DeviceDescription device, Reading state)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(state);
        return JsonFormat.Device(device, state);
    }

    /// <summary>The configuration of an attribute.</summary>
    public static string Attribute(DeviceDescription device, AttributeDescription attribute)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(attribute);
        return JsonFormat.Instance.Attribute(device, attribute, polling: null);
    }
}
