using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>What the host gives a device: its name, its time, its seed, its properties, its memory, and somewhere to tell of faults.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class DeviceContext
{
    /// <summary>Makes the context of one device.</summary>
    /// <param name="name">The device's name.</param>
    /// <param name="scheduler">The host's clock: the only source of time the device has.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="onFault">Told of whatever breaks in the device; must not throw. Default: nobody is told.</param>
    public DeviceContext(DeviceName name, IScheduler scheduler, ulong seed = 0, Action<DeviceFault>? onFault = null)
    {
        Name = name;
        Scheduler = ClientClock = scheduler;
        Seed = seed;
        OnFault = onFault ?? (_ => { });
    }

    /// <summary>The device's name.</summary>
    public DeviceName Name { get; }

    /// <summary>The host's clock. A device uses its own <see cref="Device.Clock"/>, which runs over this one.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>Where the device keeps what is written to its memorized settings; default: nowhere that outlives this context.</summary>
    public ISettingStore Settings { get; init; } = new MemorySettingStore();

    /// <summary>The properties the configuration gives the device, as text: one for a value, several for a list. Names compare without
    /// case. Default: none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Properties { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Where what happens in the device is told.</summary>
    internal JournalPlace Journal { get; init; } = new();

    /// <summary>The time of the device's clients, who extend their locks in it.</summary>
    internal IScheduler ClientClock { get; init; }

    internal Action<DeviceFault> OnFault { get; }

    /// <summary>The device's source of random numbers of that name: the same numbers for the same seed, device and name.</summary>
    public SeededRandom Random(string name) => new(Seed, NameOf(name));

    /// <summary>The device's random numbers of that name, by their number: the same for the same seed, device and name.</summary>
    public RandomStream RandomStream(string name) => new(Seed, NameOf(name));

    private string NameOf(string source) => $"{Name}/{source}".ToUpperInvariant();
}
