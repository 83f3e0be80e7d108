using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <summary>An attribute that wires begin at. All but what is fixed belongs to the wiring's strand.</summary>
internal sealed class WireOutput(string name, IDevicePort port, string attribute) : IDisposable
{
    private readonly SingleAssignmentDisposable subscription = new();
    private bool isFollowing;

    /// <summary>The name of the attribute in full.</summary>
    public string Name { get; } = name;

    /// <summary>The device it is of.</summary>
    public IDevicePort Port { get; } = port;

    /// <summary>The device it is of, where that is near: its strand tells when a step is over.</summary>
    public Device? Device => Port as Device;

    /// <summary>Its place in the order; what an input causes in its device comes after that.</summary>
    public int Order { get; set; }

    /// <summary>The wires that begin here.</summary>
    public List<WireEnd> Ends { get; } = [];

    /// <summary>What wires took last.</summary>
    public Reading? Reading { get; set; }

    /// <summary>What came since the last pass; the newest one wins.</summary>
    public Reading? News { get; set; }

    /// <summary>Begins to listen, if it does not yet.</summary>
    public void Follow(Wiring wiring)
    {
        if (!isFollowing)
        {
            isFollowing = true;
            subscription.Disposable = Subscribe(wiring);
        }
    }

    public void Dispose() => subscription.Dispose();

    private static Reading<string> Gone(DevFailed failure, Wiring wiring) => RxDevices.Reading.Failed<string>(failure, wiring.Clock.Now);

    private IDisposable Subscribe(Wiring wiring) => Port.Observe(attribute).Subscribe(
        reading => wiring.Changed(this, reading),
        exception => wiring.Changed(this, Gone(
            exception is DevFailedException refusal ? refusal.Failure : DevFailed.Because(
                Reasons.AttributeFailed, $"{Name} cannot be watched: {exception.Message}", nameof(Wiring)), wiring)),
        () => wiring.Changed(this, Gone(DevFailed.Because(
            Reasons.DeviceNotFound, $"{Name} has ended: its device was removed", nameof(Wiring)), wiring)));
}
