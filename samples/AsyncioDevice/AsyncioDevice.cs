// The asynchronous device server: a slow attribute and a long command, and neither keeps anything else waiting.
using System.Reactive.Concurrency;
using RxDevices;

// listing: asyncio-device
public sealed class AsyncioDevice : Device
{
    public AsyncioDevice(DeviceContext context)
        : base(context)
    {
        TestAttribute = Attribute("test_attribute", ReadTestAttribute);
        LongRunningCommand = Command("long_running_command", () => Launch(Travel));
    }

    public Attribute<long> TestAttribute { get; }

    public Command LongRunningCommand { get; }

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
// end of listing
