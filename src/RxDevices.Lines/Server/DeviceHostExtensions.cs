using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>A line server in one call.</summary>
public static class DeviceHostExtensions
{
    /// <summary>Serves the devices of a host to the clients of a listener, watched at periods of the host's clock, with time-outs of the machine's, until the server is disposed of.</summary>
    /// <param name="host">The devices.</param>
    /// <param name="listener">Where clients come from; the server closes it.</param>
    /// <param name="options">What clients may do.</param>
    public static LineServer ServeLines(this DeviceHost host, ILineListener listener, LineRouterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        var server = new LineServer(new LineRouter(host, options ?? new(), host.Clock), new(), host.Machine);
        server.Serve(listener);
        return server;
    }
}
