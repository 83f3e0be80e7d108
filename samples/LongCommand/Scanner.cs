// A command that takes its time: accepted at once, it tells its progress, may be cancelled or take too long, and has a result.
using System.Reactive.Concurrency;
using RxDevices;

// listing: long-command
public sealed class Scanner : Device
{
    public Scanner(DeviceContext context)
        : base(context) => Scan = LongCommand<int, double>("scan", FindPeak, new()
        {
            ArgumentDescription = "How many points",
            Result = new() { Unit = "mm", Description = "Where the signal is highest" },
            AllowedIn = [DevState.On],
            Timeout = TimeSpan.FromSeconds(60),
        });

    public LongCommand<int, double> Scan { get; }

    protected override void OnInit() => SetState(DevState.On);

    private async Task<double> FindPeak(int points, RunProgress progress, CancellationToken cancellation)
    {
        SetState(DevState.Running);
        try
        {
            var peak = (Position: 0.0, Signal: 0.0);
            for (var point = 0; point < points; point++)
            {
                progress.Report((double)point / points, $"point {point + 1} of {points}");
                await Clock.Sleep(TimeSpan.FromSeconds(1), cancellation);
                var signal = 1 / (1 + Math.Pow(point - 2.2, 2));
                peak = signal > peak.Signal ? (point * 0.5, signal) : peak;
            }

            return peak.Position;
        }
        finally
        {
            SetState(DevState.On);
        }
    }
}
// end of listing
