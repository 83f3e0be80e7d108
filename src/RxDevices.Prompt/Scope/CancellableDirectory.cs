using RxDevices.Hosting;

namespace RxDevices.Prompt;

/// <summary>A directory of devices whose calls end with the evaluation that made them.</summary>
internal sealed class CancellableDirectory(IDeviceDirectory directory) : IDeviceDirectory
{
    public IReadOnlyList<DeviceName> Names => directory.Names;

    /// <inheritdoc/>
    public IObservable<DeviceName> Joined => directory.Joined;

    /// <inheritdoc/>
    public IObservable<DeviceName> Left => directory.Left;

    public IDevicePort? Find(string name) => directory.Find(name) is { } port ? new CancellablePort(port) : null;
}
