namespace RxDevices;

/// <summary>A device tells that there is data to be read.</summary>
/// <param name="Attribute">The attribute it can be read from.</param>
/// <param name="Time">When it was told, by the device's clock.</param>
/// <param name="Counter">A number of the device's choice, for example of the acquisition.</param>
public sealed record DataReady(string Attribute, DateTimeOffset Time, int Counter);
