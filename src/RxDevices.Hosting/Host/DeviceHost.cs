using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>
/// Owns devices: makes and starts them, finds them by name, ends them. Any number of hosts may live in one process, each with its own
/// clock, so that tests run beside each other.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class DeviceHost : IDeviceDirectory, IDisposable
{
    private readonly ConcurrentDictionary<string, IDevicePort> devices = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DeviceName> announced = [];
    private readonly Lock gate = new();
    private readonly Queue<(DeviceName Name, bool HasJoined)> news = new();
    private readonly Strand strand;
    private readonly Multicast<DeviceName> joined;
    private readonly Multicast<DeviceName> left;
    private readonly Multicast<DeviceFault> faults;
    private readonly ILogger logger;
    private volatile bool disposed;

    /// <summary>Makes a host without devices.</summary>
    /// <param name="clock">The time of all its devices; default: the machine's (<see cref="RealTime.Clock"/>).</param>
    /// <param name="seed">The seed of the run: the same seed gives the same random values.</param>
    /// <param name="logger">Told of every fault.</param>
    /// <param name="settings">Where memorized settings are kept; must be usable until the host has ended. Default: in memory, so that a
    /// device that is removed and added again remembers.</param>
    public DeviceHost(
        IScheduler? clock = null, ulong seed = 0, ILogger<DeviceHost>? logger = null, ISettingStore? settings = null)
    {
        Settings = settings ?? new MemorySettingStore();
        Clock = clock ?? RealTime.Clock;
        Seed = seed;
        madeAt = Clock.Now;
        this.logger = logger ?? NullLogger<DeviceHost>.Instance;
        strand = new(Clock, LogSubscriber);
        joined = new(strand, LogSubscriber, replays: false);
        left = new(strand, LogSubscriber, replays: false);
        faults = new(strand, LogSubscriber, replays: false);
        NearHosts.Add(this);
    }

    /// <summary>The time of all devices.</summary>
    public IScheduler Clock { get; }

    /// <summary>The time of whoever talks to the devices: of time-outs, heartbeats, drains and locks. The machine's under a
    /// <see cref="SimulationClock"/>, however fast that goes and also while it is paused; else the same as <see cref="Clock"/>.</summary>
    public IScheduler Machine => (Clock as SimulationClock)?.Machine ?? Clock;

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>Where the memorized settings of its devices are kept.</summary>
    public ISettingStore Settings { get; }

    /// <summary>Where what happens in its devices is told.</summary>
    internal JournalPlace Journal { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<DeviceName> Names =>
        [.. devices.Values.Select(device => device.Name).OrderBy(name => name.ToString(), StringComparer.OrdinalIgnoreCase)];

    /// <summary>Hot. Replays nothing. Never fails. Completes with the host. Whatever breaks in a device and is no refusal.</summary>
    public IObservable<DeviceFault> Faults => faults.AsObservable();

    /// <inheritdoc/>
    public IObservable<DeviceName> Joined => Observable.Create<DeviceName>(observer =>
    {
        var subscription = new SingleAssignmentDisposable();
        strand.Run((Host: this, observer, subscription), static join =>
        {
            join.Host.announced.ForEach(join.observer.OnNext);
            join.subscription.Disposable = join.Host.joined.Subscribe(join.observer);
        });
        if (disposed)
        {
            // The strand may be gone, and the step with it.
            observer.OnCompleted();
        }

        return subscription;
    });

    /// <inheritdoc/>
    public IObservable<DeviceName> Left => left.AsObservable();

    /// <inheritdoc/>
    public IDevicePort? Find(string name) => name is not null && devices.TryGetValue(name, out var device) ? device : null;

    /// <summary>The device of that name in any host of this process that has not ended; in several, that of the newest host.</summary>
    public static IDevicePort? FindNear(string name) => NearHosts.Find(name);

    /// <summary>Makes a device, starts it and adds it.</summary>
    /// <param name="name">Its name, domain/family/member.</param>
    /// <param name="create">Makes the device in the context given.</param>
    /// <param name="properties">What the configuration says of the device, as text, by the names of its properties.</param>
    /// <exception cref="DevFailedException">The name is malformed.</exception>
    /// <exception cref="InvalidOperationException">There is a device of that name already.</exception>
    /// <exception cref="ArgumentException">The device has no such property, or it cannot have that value.</exception>
    public TDevice Add<TDevice>(
        string name, Func<DeviceContext, TDevice> create, IReadOnlyDictionary<string, IReadOnlyList<string>>? properties = null)
        where TDevice : Device
    {
        ArgumentNullException.ThrowIfNull(create);
        ObjectDisposedException.ThrowIf(disposed, this);
        var context = new DeviceContext(DeviceName.Parse(name), Clock, Seed, Tell)
        {
            ClientClock = Machine,
            Journal = Journal,
            Settings = Settings,
            Properties = properties ?? new Dictionary<string, IReadOnlyList<string>>(),
        };
        if (devices.ContainsKey(context.Name.ToString()))
        {
            throw AlreadyThere(context.Name);
        }

        var device = create(context);
        RequireKnownProperties(device);
        device.Start();
        if (!TryAdd(device))
        {
            device.Dispose();
            ObjectDisposedException.ThrowIf(disposed, this);
            throw AlreadyThere(context.Name);
        }

        strand.Post(Announce);
        return device;
    }

    /// <summary>Adds a device that is made elsewhere, such as the way to a far one; a gateway serves it like its own.</summary>
    /// <param name="port">The device, by its name. The host ends it when it is removed, if it can be disposed of.</param>
    /// <exception cref="InvalidOperationException">There is a device of that name already.</exception>
    public void AddRemote(IDevicePort port)
    {
        ArgumentNullException.ThrowIfNull(port);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!TryAdd(port))
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            throw AlreadyThere(port.Name);
        }

        strand.Post(Announce);
    }

    /// <summary>Removes a device and ends it; answers whether there was one.</summary>
    public bool Remove(string name)
    {
        if (name is null || !TryRemove(name, out var device))
        {
            return false;
        }

        (device as IDisposable)?.Dispose();
        strand.Post(Announce);
        return true;
    }

    /// <summary>Ends all devices, then the streams of the host.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
        }

        NearHosts.Remove(this);

        foreach (var name in Names)
        {
            Remove(name.ToString());
        }

        strand.Run(this, static host =>
        {
            host.joined.Complete();
            host.left.Complete();
            host.faults.Complete();

            // In its turn: whoever is already waiting to come in learns that all has completed.
            host.strand.Post(host.strand.Dispose);
        });
    }

    private static void RequireKnownProperties(Device device)
    {
        try
        {
            device.RequireKnownProperties();
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    private static InvalidOperationException AlreadyThere(DeviceName name) => new($"There is a device {name} already.");

    // The news is told in the order in which it happened, whichever thread is first on the strand.
    private bool TryAdd(IDevicePort device)
    {
        lock (gate)
        {
            if (disposed || !devices.TryAdd(device.Name.ToString(), device))
            {
                return false;
            }

            news.Enqueue((device.Name, HasJoined: true));
            return true;
        }
    }

    private bool TryRemove(string name, [NotNullWhen(true)] out IDevicePort? device)
    {
        lock (gate)
        {
            if (!devices.TryRemove(name, out device))
            {
                return false;
            }

            news.Enqueue((device.Name, HasJoined: false));
            return true;
        }
    }

    private void Announce()
    {
        while (NextNews() is (var name, var hasJoined))
        {
            if (hasJoined)
            {
                announced.Add(name);
                joined.Push(name);
            }
            else
            {
                announced.Remove(name);
                left.Push(name);
            }
        }
    }

    private (DeviceName Name, bool HasJoined)? NextNews()
    {
        lock (gate)
        {
            return news.TryDequeue(out var next) ? next : null;
        }
    }

    private void Tell(DeviceFault fault)
    {
        LogFault(fault.Device, fault.Place, fault.Exception);
        faults.Push(fault);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Device {Device} broke while {Place}")]
    private partial void LogFault(DeviceName device, string place, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A subscriber of the host's streams threw and was cut off")]
    private partial void LogSubscriber(Exception exception);
}
