namespace RxDevices;

/// <summary>A property of a device, as clients see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The type and format of its value.</param>
/// <param name="Value">Its value.</param>
/// <param name="Default">Its value where the configuration gives none.</param>
/// <param name="Description">What it means, with its unit.</param>
public sealed record DeviceProperty(string Name, ValueKind Kind, object? Value, object? Default, string Description);
