using System.Collections.Concurrent;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>Devices by name, wherever they are: <c>await DeviceProxy.Connect("tango://host:port/sys/tg_test/1#dbase=no")</c>.</summary>
public static class TangoConnectExtensions
{
    private const string HostVariable = "RXDEVICES_HOST";
    private const string UsualHost = "127.0.0.1:10000";

    // Connections outlive a proxy, as those of Tango's client do, and all proxies to one server share them.
    private static readonly ConcurrentDictionary<(string Host, int Port), TangoClient> Clients = new();

    extension(DeviceProxy)
    {
        /// <summary>
        /// A proxy of a device, near or far. <c>tango://HOST:PORT/domain/family/member#dbase=no</c> is a device of the Tango server there.
        /// A bare name, <c>domain/family/member</c>, is a device of this process where there is one, else of the server that
        /// <c>RXDEVICES_HOST</c> names (HOST:PORT; default: 127.0.0.1:10000). A server that is not there may come later: the proxy is made
        /// all the same, and calls fail until then.
        /// </summary>
        /// <param name="name">The name.</param>
        /// <param name="cancellation">Ends the wait.</param>
        /// <exception cref="DevFailedException">The name is malformed, or the server has no such device.</exception>
        public static async Task<DeviceProxy> Connect(string name, CancellationToken cancellation = default)
        {
            if (!TangoUrl.IsUrl(name) && DeviceHost.FindNear(name) is { } near)
            {
                return new(near);
            }

            var port = Find(TangoUrl.IsUrl(name) ? TangoUrl.Parse(name) : OfUsualServer(name));
            try
            {
                await port.Ping(cancellation).ConfigureAwait(false);
            }
            catch (DevFailedException failed) when (failed.Failure.Errors[^1].Reason != ClientReasons.DeviceNotDefined)
            {
                // As with Tango's own client, only a server that is there can say that there is no such device.
            }

            return new(port);
        }
    }

    /// <summary>The device of that name at its server, through the connections this process shares.</summary>
    /// <exception cref="DevFailedException">It is to be found by a database.</exception>
    internal static TangoDevice Find(TangoUrl url)
    {
        if (url.HasDatabase)
        {
            throw new DevFailedException(
                ClientReasons.CannotConnectToDatabase,
                $"Failed to connect to database on host {url.Host} with port {url.Port}: databases are not asked yet; "
                + "a device whose server is there is named with #dbase=no at the end",
                "Connection::connect");
        }

        var client = Clients.GetOrAdd((url.Host.ToLowerInvariant(), url.Port), static place => new(place.Host, place.Port));
        return new(client, url.Device);
    }

    private static TangoUrl OfUsualServer(string name)
    {
        var device = DeviceName.Parse(name);
        var place = Environment.GetEnvironmentVariable(HostVariable) is { Length: > 0 } set ? set : UsualHost;
        return TangoUrl.Parse($"tango://{place}/{device}#dbase=no");
    }
}
