using System.Reactive.Concurrency;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>How a scenario is played.</summary>
public sealed record ScenarioOptions
{
    /// <summary>How many seconds of the devices pass in one of the machine's. Default: as fast as possible.</summary>
    public double Speed { get; init; } = SimulationClock.AsFastAsPossible;

    /// <summary>Adds the devices, in the place of those that the file names. Default: those of the file.</summary>
    public Action<DeviceHost>? AddDevices { get; init; }

    /// <summary>The devices of a server, which are asked in the machine's time; faults are injected by its control device. Default: devices of its own.</summary>
    public Func<string, IDevicePort?>? Find { get; init; }

    /// <summary>Told what happens, line by line. Default: nobody.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Whether it goes on when an expectation is broken. Default: no; what comes behind it is skipped.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The seed of the run. Default: that of the file.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The machine's clock.</summary>
    public IScheduler Machine { get; init; } = RealTime.Clock;
}
