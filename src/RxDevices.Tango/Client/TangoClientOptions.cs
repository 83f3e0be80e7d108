using System.Reactive.Concurrency;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>How a <see cref="TangoClient"/> behaves.</summary>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record TangoClientOptions
{
    /// <summary>How long an answer may take, connecting included; default: 3 s, as Tango's.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long nobody tries to connect after an attempt failed; default: 1 s, as Tango's.</summary>
    public TimeSpan ReconnectPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a watched attribute is read whose server tells no events; default: 1 s. Configurations are asked for a tenth as
    /// often.</summary>
    public TimeSpan PollingPeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many connections to the server there may be, one question at a time on each; further questions wait. Default: 128.</summary>
    public int MostConnections { get; init; } = 128;

    /// <summary>How many connections are kept open for the next question; default: 16.</summary>
    public int KeptConnections { get; init; } = 16;

    /// <summary>The time of time-outs, pauses and periods; default: the machine's.</summary>
    public IScheduler Clock { get; init; } = RealTime.Clock;

    /// <summary>Told of whatever an observer of what is watched throws; it is cut off alone, the others go on. Must not throw. Default:
    /// nobody is told.</summary>
    public Action<Exception> OnFault { get; init; } = static _ => { };
}
