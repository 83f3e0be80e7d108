using System.Diagnostics;
using System.Globalization;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Benchmarks.Simulation;

/// <summary>
/// How many readings a second a fleet of devices makes as fast as possible, against a bare loop over a priority queue as the limit, and what
/// each layer between the two costs.
/// </summary>
internal static class FleetSpeed
{
    private const int Devices = 100;
    private const int Attributes = 10;
    private const int Timers = Devices * Attributes;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Simulates some hours, in each way some times, and prints the best of each.</summary>
    public static async Task<int> Run(string[] arguments)
    {
        var hours = arguments.Length > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : 1;
        var times = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 3;
        var span = TimeSpan.FromHours(hours);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Devices} devices, {Attributes} attributes each, one reading a second each, {hours} h: {Timers * span.TotalSeconds:N0} readings"));
        var limit = await Best(times, () => Task.FromResult(BareQueue(span)));
        Print("a bare loop over PriorityQueue", limit, limit, limit, span);
        var ticks = await Best(times, () => OnClock(span, (clock, count) => clock.SchedulePeriodic(0L, Period, number =>
        {
            count();
            return number + 1;
        })));
        Print("periodic actions on the clock", ticks, limit, limit, span);
        var strands = await Best(times, () => OnClock(span, (clock, count) => new Strand(clock, static _ => { }).SchedulePeriodic(0L, Period, number =>
        {
            count();
            return number + 1;
        })));
        Print("  on a strand each", strands, ticks, limit, span);
        var signals = await Best(times, () => OnClock(span, (clock, count) =>
            Signal.Ramp(0, 1).Every(Period, new Strand(clock, static _ => { })).Subscribe(_ => count())));
        Print("  a signal on each", signals, strands, limit, span);
        var devices = await Best(times, () => Fleet(span, watched: false));
        Print("the devices", devices, signals, limit, span);
        var watched = await Best(times, () => Fleet(span, watched: true));
        Print("  each attribute watched", watched, devices, limit, span);
        return 0;
    }

    private static async Task<TimeSpan> Best(int times, Func<Task<TimeSpan>> run)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < times; i++)
        {
            GC.Collect();
            var took = await run();
            best = took < best ? took : best;
        }

        return best;
    }

    private static void Print(string what, TimeSpan took, TimeSpan before, TimeSpan limit, TimeSpan span)
    {
        var readings = Timers * span.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-32} {readings / took.TotalSeconds,12:N0}/s  {took.TotalNanoseconds / readings,7:F1} ns each, "
            + $"{(took - before).TotalNanoseconds / readings,6:F1} more; {limit / took,6:P1} of the limit"));
    }

    private static TimeSpan BareQueue(TimeSpan span)
    {
        var queue = new PriorityQueue<int, (long Due, long Sequence)>();
        var sequence = 0L;
        for (var i = 0; i < Timers; i++)
        {
            queue.Enqueue(i, (Period.Ticks, sequence++));
        }

        var readings = 0L;
        var watch = CpuTime();
        while (queue.TryPeek(out var timer, out var place) && place.Due <= span.Ticks)
        {
            readings++;
            queue.DequeueEnqueue(timer, (place.Due + Period.Ticks, sequence++));
        }

        var took = CpuTime() - watch;
        Require(readings, span);
        return took;
    }

    private static async Task<TimeSpan> OnClock(TimeSpan span, Func<SimulationClock, Action, IDisposable> begin)
    {
        using var clock = Paused();
        var readings = 0L;
        for (var i = 0; i < Timers; i++)
        {
            begin(clock, () => readings++);
        }

        readings = 0;
        var took = await Simulate(clock, span);
        Require(readings, span);
        return took;
    }

    private static async Task<TimeSpan> Fleet(TimeSpan span, bool watched)
    {
        using var clock = Paused();
        using var host = new DeviceHost(clock);
        var readings = 0L;
        for (var i = 0; i < Devices; i++)
        {
            var device = host.Add($"sim/fleet/{i}", context => new FleetDevice(context, Attributes));
            for (var j = 0; watched && j < Attributes; j++)
            {
                host.Find($"{device.Name}")!.Observe($"value_{j}").Subscribe(_ => readings++);
            }
        }

        readings = 0;
        var took = await Simulate(clock, span);
        if (watched)
        {
            Require(readings, span);
        }

        return took;
    }

    private static SimulationClock Paused() => new(RealTime.Clock, new() { IsPaused = true, Start = DateTimeOffset.UnixEpoch });

    private static async Task<TimeSpan> Simulate(SimulationClock clock, TimeSpan span)
    {
        var before = CpuTime();
        await clock.Step(span);
        return CpuTime() - before;
    }

    // Of the process, so that what else the machine does is not measured, and what is done on other threads is.
    private static TimeSpan CpuTime() => Process.GetCurrentProcess().TotalProcessorTime;

    private static void Require(long readings, TimeSpan span)
    {
        if (readings != (long)(Timers * span.TotalSeconds))
        {
            throw new InvalidOperationException($"{readings} readings, not {Timers * span.TotalSeconds}");
        }
    }
}
