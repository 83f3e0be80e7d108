using System.Collections.Concurrent;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices;
using RxDevices.Hosting;

internal static class Exposing
{
    // listing: blocking-conversation
    public static async Task Run()
    {
        using var driver = new BlockingCollection<int>();
        using var host = new DeviceHost();
        var camera = host.Add("lab/camera/1", context => new Camera(context, driver));

        var frame = camera.Expose.Invoke().ToTask();               // a thread blocks until there is a frame
        Console.WriteLine((await camera.State.Read()).Value);      // Running: the device answers all the same
        Console.WriteLine((await camera.Primes.Read()).Value);     // 9592, counted on yet another thread
        driver.Add(42);
        Console.WriteLine(await frame);                            // 42
    }
    // end of listing
}
