using System.Reactive.Concurrency;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Testing;

/// <summary>
/// Devices in virtual time: a host of its own with a clock that moves only when the test moves it. In this process, any number at
/// once, so tests run beside each other.
/// </summary>
/// <remarks>One owner at a time.</remarks>
public sealed class DeviceTestContext : IDisposable
{
    private readonly Dictionary<DeviceName, Func<DeviceContext, Device>> makers = [];
    private readonly List<DeviceFault> faults = [];
    private readonly List<IDisposable> recordings = [];

    /// <summary>Makes a context without devices, at 0 s.</summary>
    /// <param name="seed">The seed of the run.</param>
    public DeviceTestContext(ulong seed = 0)
    {
        Host = new(Clock, seed);
        recordings.Add(Host.Faults.Subscribe(faults.Add));
    }

    /// <summary>The clock.</summary>
    public TestScheduler Clock { get; } = new();

    /// <summary>The host of the devices.</summary>
    public DeviceHost Host { get; }

    /// <summary>What broke so far and was no refusal.</summary>
    public IReadOnlyList<DeviceFault> Faults => faults;

    /// <summary>Makes and starts a device.</summary>
    public TDevice Add<TDevice>(string name, Func<DeviceContext, TDevice> create)
        where TDevice : Device
    {
        var device = Host.Add(name, create);
        makers[device.Name] = create;
        return device;
    }

    /// <summary>A proxy of a device, as a client has one.</summary>
    public DeviceProxy Proxy(string name) => Host.Device(name);

    /// <summary>Ends a device and makes it anew, as a restart of its server does; it remembers its memorized settings.</summary>
    public TDevice Restart<TDevice>(TDevice device)
        where TDevice : Device
    {
        ArgumentNullException.ThrowIfNull(device);
        if (Host.Find(device.Name.ToString()) != device)
        {
            throw new ArgumentException($"{device.Name} is no device of this context.", nameof(device));
        }

        Host.Remove(device.Name.ToString());
        return (TDevice)Host.Add(device.Name.ToString(), makers[device.Name]);
    }

    /// <summary>Moves the clock, running all that is due on the way.</summary>
    public void AdvanceBy(TimeSpan span) => Clock.AdvanceBy(span);

    /// <summary>Does something when the clock has moved that far from now.</summary>
    public void In(TimeSpan span, Action action) => Clock.Schedule(span, action);

    /// <summary>Records what a stream says, with its times.</summary>
    public Timeline Record<T>(IObservable<T> stream, Func<T, string>? format = null)
    {
        var timeline = Timeline.Of(stream, format, Clock);
        recordings.Add(timeline);
        return timeline;
    }

    /// <summary>Connects a netcat: a conversation with the line server's router, in virtual time.</summary>
    /// <param name="options">What the server allows.</param>
    /// <param name="peer">Who types; default: somebody on this machine.</param>
    public Netcat Netcat(LineRouterOptions? options = null, Peer? peer = null)
    {
        var netcat = new Netcat(new LineRouter(Host, options ?? new(), Clock), peer ?? Peer.InProcess, Clock);
        recordings.Add(netcat);
        return netcat;
    }

    /// <summary>Ends all devices and recordings.</summary>
    public void Dispose()
    {
        Host.Dispose();
        recordings.ForEach(recording => recording.Dispose());
    }
}
