namespace RxDevices;

/// <summary>A request to a device, as its black box kept it.</summary>
/// <param name="Time">When it came, by the device's clock.</param>
/// <param name="Kind">What was asked.</param>
/// <param name="Member">The attribute or command it was about; null when it was about the device.</param>
/// <param name="Client">Who asked.</param>
public readonly record struct DeviceRequest(DateTimeOffset Time, RequestKind Kind, string? Member, ClientIdentity Client)
{
    /// <summary>As Tango prints it.</summary>
    public override string ToString() => TangoText.Of(this);
}
