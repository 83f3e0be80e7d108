namespace RxDevices;

/// <summary>One result of a command, as polling kept it.</summary>
/// <param name="Time">When it came, by the device's clock.</param>
/// <param name="Value">The result; null where it has none.</param>
/// <param name="Failure">Why there is none, when the device said no.</param>
public sealed record CommandRecord(DateTimeOffset Time, object? Value, DevFailed? Failure);
