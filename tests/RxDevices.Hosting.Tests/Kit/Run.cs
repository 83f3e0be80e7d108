using System.Text.RegularExpressions;
using Microsoft.Reactive.Testing;
using RxDevices.Simulation;

namespace RxDevices.Hosting.Tests.Kit;

/// <summary>Two noisy devices under control, with a trace, in virtual time.</summary>
internal sealed class Run : IDisposable
{
    private readonly TestScheduler machine = new();
    private readonly SimulationClock clock;
    private readonly Trace trace;
    private readonly string path;

    public Run(string path, ulong seed = 7, bool more = false, int longest = 100)
    {
        this.path = path;
        clock = new(machine, new() { IsPaused = true, Start = DateTimeOffset.UnixEpoch });
        Host = new(clock, seed);
        Host.AddControl(new() { LongestLog = longest });
        trace = Host.TraceTo(path);
        Host.Add("test/noisy/1", context => new Noisy(context, TimeSpan.FromSeconds(0.1)));
        Host.Add("test/noisy/2", context => new Noisy(context, TimeSpan.FromSeconds(0.7)));
        if (more)
        {
            Host.Add("test/noisy/3", context => new Noisy(context, TimeSpan.FromSeconds(1)));
        }
    }

    public DeviceHost Host { get; }

    public DeviceProxy Device => Host.Device("test/noisy/1");

    /// <summary>What a trace says of the time after an instant.</summary>
    public static string After(double seconds, string trace) => string.Join('\n', trace.Split('\n').Where(line =>
        Regex.Match(line, @"^[\d.]+") is { Success: true } match && double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) > seconds));

    public void Pass(double seconds)
    {
        _ = clock.Step(TimeSpan.FromSeconds(seconds));
        machine.AdvanceBy(TimeSpan.TicksPerMillisecond);
    }

    public void PassTo(double seconds) => Pass(Math.Max(0, seconds - Host.Control!.Seconds));

    public Task Restore(string file) => Wait(Host.Control!.Restore(file));

    /// <summary>Lets the machine go on until something has ended.</summary>
    public async Task Wait(Task task)
    {
        while (!task.IsCompleted)
        {
            machine.AdvanceBy(TimeSpan.TicksPerMillisecond);
            await Task.Yield();
        }

        await task;
    }

    public string End()
    {
        trace.Dispose();
        return File.ReadAllText(path);
    }

    public void Dispose()
    {
        trace.Dispose();
        Host.Dispose();
        clock.Dispose();
    }
}
