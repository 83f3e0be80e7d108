using RxDevices;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Far Tango devices among those of an application.</summary>
public static class TangoBuilderExtensions
{
    /// <summary>Adds a device of a far Tango server under its own name, so that the application serves it like its own: a gateway. The server
    /// need not be there at the start; while it is away, the device's answers are the errors of Tango's client.</summary>
    /// <param name="devices">The application's devices.</param>
    /// <param name="url">The device.</param>
    /// <exception cref="DevFailedException">It is to be found by a database.</exception>
    public static RxDevicesBuilder AddTango(this RxDevicesBuilder devices, TangoUrl url)
    {
        ArgumentNullException.ThrowIfNull(devices);
        ArgumentNullException.ThrowIfNull(url);
        return devices.AddRemote(TangoConnectExtensions.Find(url));
    }
}
