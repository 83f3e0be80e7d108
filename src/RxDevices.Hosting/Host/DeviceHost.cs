using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RxDevices.Hosting;

/// <summary>
/// Owns devices: makes and starts them, finds them by name, ends them. Any number of hosts may live in one process, each with its own
/// clock, so that tests run beside each other.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class DeviceHost : IDeviceDirectory, IDisposable
{
    private readonly ConcurrentDictionary<DeviceName, Device> devices = new();
    private readonly List<DeviceName> announced = [];
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
    public DeviceHost(IScheduler? clock = null, ulong seed = 0, ILogger<DeviceHost>? logger = null)
    {
        Clock = clock ?? RealTime.Clock;
        Seed = seed;
        this.logger = logger ?? NullLogger<DeviceHost>.Instance;
        strand = new(Clock, LogSubscriber);
        joined = new(strand, LogSubscriber, replays: false);
        left = new(strand, LogSubscriber, replays: false);
        faults = new(strand, LogSubscriber, replays: false);
    }

    /// <summary>The time of all devices.</summary>
    public IScheduler Clock { get; }

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DeviceName> Names =>
        [.. devices.Keys.OrderBy(name => name.ToString(), StringComparer.OrdinalIgnoreCase)];

    /// <summary>Hot. Replays nothing. Never fails. Completes with the host. Whatever breaks in a device and is no refusal.</summary>
    public IObservable<DeviceFault> Faults => faults.AsObservable();

    /// <inheritdoc/>
    public IObservable<DeviceName> Joined => Observable.Create<DeviceName>(observer =>
    {
        var subscription = new System.Reactive.Disposables.SingleAssignmentDisposable();
        strand.Run((Host: this, observer, subscription), static join =>
        {
            join.Host.announced.ForEach(join.observer.OnNext);
            join.subscription.Disposable = join.Host.joined.Subscribe(join.observer);
        });
        return subscription;
    });

    /// <inheritdoc/>
    public IObservable<DeviceName> Left => left.AsObservable();

    /// <inheritdoc/>
    public IDevicePort? Find(string name) =>
        DeviceName.TryParse(name, out var parsed) && devices.TryGetValue(parsed, out var device) ? device : null;

    /// <summary>Makes a device, starts it and adds it.</summary>
    /// <param name="name">Its name, domain/family/member.</param>
    /// <param name="create">Makes the device in the context given.</param>
    /// <exception cref="DevFailedException">The name is malformed.</exception>
    /// <exception cref="InvalidOperationException">There is a device of that name already.</exception>
    public TDevice Add<TDevice>(string name, Func<DeviceContext, TDevice> create)
        where TDevice : Device
    {
        ArgumentNullException.ThrowIfNull(create);
        ObjectDisposedException.ThrowIf(disposed, this);
        var context = new DeviceContext(DeviceName.Parse(name), Clock, Seed, Tell);
        if (devices.ContainsKey(context.Name))
        {
            throw AlreadyThere(context.Name);
        }

        var device = create(context);
        device.Start();
        if (!devices.TryAdd(context.Name, device))
        {
            device.Dispose();
            throw AlreadyThere(context.Name);
        }

        strand.Run((this, context.Name), static join => join.Item1.Announce(join.Name));
        return device;
    }

    /// <summary>Removes a device and ends it; answers whether there was one.</summary>
    public bool Remove(string name)
    {
        if (!DeviceName.TryParse(name, out var parsed) || !devices.TryRemove(parsed, out var device))
        {
            return false;
        }

        device.Dispose();
        strand.Run((this, device.Name), static leave => leave.Item1.Withdraw(leave.Name));
        return true;
    }

    /// <summary>Ends all devices, then the streams of the host.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        foreach (var name in Names)
        {
            Remove(name.ToString());
        }

        strand.Run(this, static host =>
        {
            host.joined.Complete();
            host.left.Complete();
            host.faults.Complete();
        });
        strand.Dispose();
    }

    private static InvalidOperationException AlreadyThere(DeviceName name) => new($"There is a device {name} already.");

    private void Announce(DeviceName name)
    {
        announced.Add(name);
        joined.Push(name);
    }

    private void Withdraw(DeviceName name)
    {
        announced.Remove(name);
        left.Push(name);
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
