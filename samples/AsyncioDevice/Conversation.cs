using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Hosting;

internal static class Conversation
{
    // listing: asyncio-conversation
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        host.Add("test/asyncio/1", context => new AsyncioDevice(context));
        var device = host.Device("test/asyncio/1");

        await device.Execute("long_running_command");                                    // answers at once
        var slow = device.ReadAttribute("test_attribute");                               // takes 2 s
        Console.WriteLine((await device.ReadAttribute("state")).Value);                  // Insert: nobody waits for the slow one
        Console.WriteLine((await slow).Value);                                           // 42
        var states = device.Attribute<DevState>("state").Values();
        Console.WriteLine(await states.FirstAsync(state => state != DevState.Insert));   // Extract, 15 s after the command
    }
    // end of listing
}
