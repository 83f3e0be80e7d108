using RxDevices.Hosting;

namespace RxDevices.Prompt;

/// <summary>Devices of this process.</summary>
internal sealed class NearDevices(IDeviceDirectory directory) : IPromptDevices
{
    public IDeviceDirectory Directory => directory;

    public Task<IReadOnlyList<DeviceName>> List(CancellationToken cancellation) => Task.FromResult(directory.Names);

    public Task<IDevicePort> Connect(string name, CancellationToken cancellation) =>
        directory.Find(DeviceName.Parse(name).ToString()) is { } port
            ? Task.FromResult(port)
            : Task.FromException<IDevicePort>(ProxyFailures.NoDevice(name).ToException());
}
