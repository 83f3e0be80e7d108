// Work that blocks, or keeps a processor busy, goes to another thread: the device answers meanwhile, and goes on where it awaited.
using System.Collections.Concurrent;
using System.Reactive;
using RxDevices;

// listing: blocking-work
public sealed class Camera : Device
{
    private readonly BlockingCollection<int> driver;

    public Camera(DeviceContext context, BlockingCollection<int> driver)
        : base(context)
    {
        this.driver = driver;
        Expose = Command("expose", Exposure);
        Primes = Attribute("primes", cancellation => Task.Run(() => CountPrimes(100_000), cancellation));
    }

    public Command<Unit, int> Expose { get; }

    public Attribute<int> Primes { get; }

    protected override void OnInit() => SetState(DevState.On);

    private async Task<int> Exposure(CancellationToken cancellation)
    {
        var strand = SynchronizationContext.Current;
        SetState(DevState.Running);
        var frame = await Task.Run(() => driver.Take(cancellation), cancellation);   // blocks a thread of the pool, not the device
        Console.WriteLine(SynchronizationContext.Current == strand ? "back on the strand" : "somewhere else");
        SetState(DevState.On);
        return frame;
    }

    private static int CountPrimes(int below) =>
        Enumerable.Range(2, below - 2).Count(number => Enumerable.Range(2, (int)Math.Sqrt(number) - 1).All(divisor => number % divisor != 0));
}
// end of listing
