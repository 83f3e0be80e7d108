namespace RxDevices;

/// <content>The device as protocols and clients see it: by name.</content>
public abstract partial class Device : IPortFace
{
    private DevicePort? port;

    /// <summary>The last requests to the device.</summary>
    internal BlackBox Requests { get; }

    /// <summary>Who has the device for itself.</summary>
    internal DeviceLock Lock { get; }

    /// <inheritdoc/>
    IDevicePort IPortFace.Port => port ??= new(this, ClientIdentity.InProcess);
}
