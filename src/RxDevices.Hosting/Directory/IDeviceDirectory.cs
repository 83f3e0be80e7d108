namespace RxDevices.Hosting;

/// <summary>The read-only face of a host: which devices there are. All that a protocol knows devices by.</summary>
/// <remarks>Safe from any thread.</remarks>
public interface IDeviceDirectory
{
    /// <summary>The names of the devices there are now, sorted.</summary>
    IReadOnlyList<DeviceName> Names { get; }

    /// <summary>Hot. Replays the devices there are, then each that joins. Never fails. Completes with the host.</summary>
    IObservable<DeviceName> Joined { get; }

    /// <summary>Hot. Replays nothing. Never fails. Completes with the host.</summary>
    IObservable<DeviceName> Left { get; }

    /// <summary>The device of that name, compared without case, or null.</summary>
    IDevicePort? Find(string name);
}
