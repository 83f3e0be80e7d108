namespace RxDevices;

/// <summary>Something broke that is no refusal: a bug in a device, in a stream it follows, or in a subscriber.</summary>
/// <param name="Device">The device it happened on.</param>
/// <param name="Time">When, by the device's clock.</param>
/// <param name="Place">What was being done, for example <c>reading current</c>.</param>
/// <param name="Exception">What was thrown.</param>
public sealed record DeviceFault(DeviceName Device, DateTimeOffset Time, string Place, Exception Exception);
