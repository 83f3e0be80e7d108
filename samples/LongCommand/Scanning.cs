using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Hosting;

internal static class Scanning
{
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        var scanner = host.Add("lab/scanner/1", context => new Scanner(context));

        // listing: long-command-near
        var near = await scanner.Scan.Start(4);                // accepted at once, or refused
        using var printing = near.Statuses.Subscribe(
            status => Console.WriteLine($"{status.Phase} {100 * status.Progress}% {status.Message}"));
        Console.WriteLine($"the peak is at {await near.Result} mm");
        // end of listing

        // listing: long-command-by-name
        var proxy = host.Device("lab/scanner/1");              // or a far one: LineClient.Device
        var far = await proxy.Start("scan", 10);
        var status = await far.Statuses.FirstAsync(status => status.Progress >= 0.3);
        Console.WriteLine($"run {far.Number}, {status.Message}: that is enough");
        await far.Cancel();
        try
        {
            Console.WriteLine(await far.Result<double>());
        }
        catch (DevFailedException refusal)
        {
            Console.WriteLine(refusal.Message);                // Run 2 of command scan was cancelled
        }
        // end of listing
    }
}
