namespace RxDevices.Hosting;

/// <summary>A device to make at start.</summary>
/// <param name="Name">Its name, domain/family/member.</param>
/// <param name="Create">Makes it from the services of the application and its context.</param>
public sealed record DeviceRegistration(string Name, Func<IServiceProvider, DeviceContext, Device> Create);
