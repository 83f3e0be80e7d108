using System.Reactive.Concurrency;

namespace RxDevices.Hosting.Tests.Kit;

/// <summary>A device with long commands.</summary>
internal sealed class Scanner : Device
{
    public Scanner(DeviceContext context)
        : base(context)
    {
        LongCommand<int, double>("scan", Scan, new() { Timeout = TimeSpan.FromSeconds(10) });
        LongCommand("home", (_, cancellation) => Wait(1, cancellation));
        Command("beep", () => 7);
    }

    public static Scanner Make(DeviceContext context) => new(context);

    protected override void OnInit() => SetState(DevState.On);

    private async Task<double> Scan(int points, RunProgress progress, CancellationToken cancellation)
    {
        for (var point = 0; point < points; point++)
        {
            progress.Report((double)point / points, $"point {point + 1} of {points}");
            await Wait(1, cancellation);
        }

        return 1.5 * points;
    }

    private async Task Wait(double seconds, CancellationToken cancellation) =>
        await Clock.Sleep(TimeSpan.FromSeconds(seconds), cancellation);
}
