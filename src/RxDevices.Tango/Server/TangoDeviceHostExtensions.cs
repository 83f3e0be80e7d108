using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>A Tango server in one call.</summary>
public static class TangoDeviceHostExtensions
{
    /// <summary>Serves the devices of a host to clients of Tango Controls, with time-outs of the machine's clock, until the server is disposed of.</summary>
    /// <param name="host">The devices.</param>
    /// <param name="address">Where to listen; default: 127.0.0.1:10000.</param>
    /// <param name="options">What the server is called, and what clients may do.</param>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static async Task<TangoServer> ServeTango(
        this DeviceHost host, TangoAddress? address = null, TangoServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        var server = new TangoServer(host, options ?? new(), host.Machine);
        await server.Listen(address ?? TangoAddress.Default).ConfigureAwait(false);
        return server;
    }
}
