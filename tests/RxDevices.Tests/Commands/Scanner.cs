using System.Reactive;
using System.Reactive.Concurrency;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Commands;

/// <summary>A device with long commands that do what long commands do: end, fail, break, listen or not.</summary>
internal sealed class Scanner : Device
{
    private readonly Bench bench;

    public Scanner(Bench bench)
        : base(bench.Context())
    {
        this.bench = bench;
        Scan = LongCommand<int, double>("scan", Measure, new() { Timeout = TimeSpan.FromSeconds(60), Result = new() { Unit = "mm" } });
        Home = LongCommand("home", GoHome);
        Count = LongCommand<long>("count", async (_, cancellation) =>
        {
            await Wait(1, cancellation);
            return 7;
        });
        Move = LongCommand<double>("move", (target, _, cancellation) => Wait(target, cancellation), new() { AllowedIn = [DevState.On] });
        Deaf = LongCommand("deaf", (_, _) => Wait(10, default), new() { Timeout = TimeSpan.FromSeconds(4) });
        LongCommand("break", async (progress, cancellation) =>
        {
            progress.Report(0.5, "on the brink");
            await Wait(1, cancellation);
            throw new InvalidOperationException("broken");
        });
        Refuse = LongCommand<int>("refuse", (_, _) => throw new DevFailedException("Cold", "too cold", "Scanner"));
        Set = Command<DevState>("set", state => SetState(state));
        TakeAway = Command("take_away", () => Remove(Scan));
    }

    public LongCommand<int, double> Scan { get; }

    public LongCommand Home { get; }

    public LongCommand<Unit, long> Count { get; }

    public LongCommand<double, Unit> Move { get; }

    public LongCommand Deaf { get; }

    public LongCommand<Unit, int> Refuse { get; }

    public Command<DevState, Unit> Set { get; }

    public Command TakeAway { get; }

    protected override void OnInit() => SetState(DevState.On);

    private async Task<double> Measure(int points, RunProgress progress, CancellationToken cancellation)
    {
        for (var point = 1; point <= points; point++)
        {
            progress.Report((point - 1.0) / points, $"point {point} of {points}");
            await Wait(1, cancellation);
        }

        return 1.5 * points;
    }

    private async Task GoHome(RunProgress progress, CancellationToken cancellation)
    {
        try
        {
            await Wait(10, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.Report(0, "slowing down");
            await Wait(2, CancellationToken.None);
            bench.Note("stands still");
            throw;
        }
    }

    private async Task Wait(double seconds, CancellationToken cancellation) =>
        await Clock.Sleep(TimeSpan.FromSeconds(seconds), cancellation);
}
