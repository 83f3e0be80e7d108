using System.Net;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>What the handlers know of the server: what it is called, its devices, its time.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed partial class ServerFace
{
    /// <summary>The name of the program among Tango's servers.</summary>
    public const string Executable = "RxDevices";

    /// <summary>The newest version of the interface there is here.</summary>
    public const int InterfaceVersion = 5;

    private readonly ILogger logger;

    public ServerFace(
        IDeviceDirectory directory, TangoServerOptions options, ILogger logger, IScheduler clock, ListenForEvents listen)
    {
        (Directory, Options, Clock, this.logger) = (directory, options, clock, logger);
        Admin = new(this, DeviceName.Parse($"dserver/{Executable}/{options.Instance}"));
        Events = new(reached => listen(new(reached.ToString(), Admin.Name.ToString()), IPAddress.Parse(reached.Host), clock));
    }

    public IDeviceDirectory Directory { get; }

    public TangoServerOptions Options { get; }

    /// <summary>The time of clients: of time-outs and heartbeats.</summary>
    public IScheduler Clock { get; }

    /// <summary>The time of the devices.</summary>
    public IScheduler DeviceClock => (Directory as DeviceHost)?.Clock ?? Clock;

    /// <summary>Ends what is under way when the server cannot wait any longer.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>The server itself, as a device.</summary>
    public AdminDevice Admin { get; }

    /// <summary>Who publishes the events of the devices.</summary>
    public EventPublishers Events { get; }

    /// <summary>What clients show as the server's name.</summary>
    public string Id => $"{Executable}/{Options.Instance}";

    /// <summary>The device with that key, its name in lower case, for a client that came by that address.</summary>
    public IDevicePort? Find(string key, TangoAddress reached) => key.Equals(Admin.Name.ToString(), StringComparison.OrdinalIgnoreCase)
        ? new AdminPort(Admin, ClientIdentity.InProcess, reached)
        : Directory.Find(key);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request to the Tango server broke")]
    public partial void TellBroken(Exception exception);
}
