namespace RxDevices;

/// <summary>Something that comes to a device from outside and changes what it does.</summary>
/// <param name="Device">The device; of faults the control, for they may be about many.</param>
/// <param name="Kind">What is asked of it.</param>
/// <param name="Member">The attribute or command; of faults the number.</param>
/// <param name="Value">What is written, the argument, the properties of a configuration, or a period in milliseconds.</param>
/// <param name="ValueKind">What the value is made of.</param>
internal sealed record DeviceInput(DeviceName Device, InputKind Kind, string Member, object? Value, ValueKind ValueKind);
