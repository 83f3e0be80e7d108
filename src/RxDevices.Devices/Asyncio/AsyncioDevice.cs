using System.Reactive.Concurrency;

namespace RxDevices.Devices;

/// <summary>
/// A device with a slow attribute and a long command that keep nothing else waiting: the asynchronous device server of the slides.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class AsyncioDevice : Device
{
    /// <summary>Makes the device.</summary>
    public AsyncioDevice(DeviceContext context)
        : base(context)
    {
        TestAttribute = Attribute("test_attribute", ReadTestAttribute);
        LongRunningCommand = Command("long_running_command", () => Launch(Travel));
    }

    /// <summary>Answers 42, 2 s after it is asked. As an observable: Hot. Replays the last. Never fails. Completes with the device.
    /// On the device's strand.</summary>
    public Attribute<long> TestAttribute { get; }

    /// <summary>Returns at once; the state is INSERT from then on, and EXTRACT after 15 s.</summary>
    public Command LongRunningCommand { get; }

    /// <inheritdoc/>
    protected override void OnInit() => SetState(DevState.On);

    private async Task<long> ReadTestAttribute(CancellationToken cancellation)
    {
        await Clock.Sleep(TimeSpan.FromSeconds(2), cancellation);
        return 42;
    }

    private async Task Travel(CancellationToken cancellation)
    {
        SetState(DevState.Insert);
        await Clock.Sleep(TimeSpan.FromSeconds(15), cancellation);
        SetState(DevState.Extract);
    }
}
