namespace RxDevices.Hosting;

/// <summary>How a device was made, to make it anew.</summary>
internal sealed record DeviceRecipe(
    DeviceName Name, string Class, Func<DeviceContext, Device> Create, IReadOnlyDictionary<string, IReadOnlyList<string>> Properties);
