using System.Globalization;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>The control of a simulation as a device, for any client of any protocol.</summary>
internal sealed class SimulationDevice : Device
{
    private const int PendingShown = 20;

    public SimulationDevice(DeviceContext context, SimulationControl control)
        : base(context)
    {
        var clock = control.Clock;
        SettingWithReadback("speed", SpeedText.Of(clock.Speed), () => SpeedText.Of(clock.Speed), new()
        {
            Description = "How many seconds of the devices pass in one of ours: a number above 0, or max",
        }).OnWrite(control.SetSpeed);
        Attribute("paused", () => clock.IsPaused);
        Attribute("time", () => control.Seconds, new() { Unit = "s", Description = "The devices' time since the start" });
        Attribute("date", () => clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Attribute("behind", () => clock.Behind.TotalSeconds, new() { Unit = "s", Description = "How late the machine is" });
        Attribute("seed", () => control.Seed);
        Attribute("pending_count", () => (long)clock.PendingCount, new() { Description = "How many events wait for their time" });
        Attribute("pending", () => control.Pending(PendingShown).ToArray(), new() { Description = "What is due first, and whose it is" });
        Attribute("faults", () => control.Faults().ToArray(), new() { Description = "What goes wrong, or will" });
        Command("Show", control.Describe);
        Command("Pause", () => Done(clock.Pause));
        Command("Resume", () => Done(clock.Resume));
        Command<double, string>("Step", async (seconds, _) => await DoneAfter(control.Step(seconds)));
        Command("StepToNext", async _ => await DoneAfter(control.StepToNext()));
        Command<string, string>("Snapshot", async (path, _) => await DoneAfter(control.Snapshot(path)));
        Command<string, string>("Restore", async (path, _) => await DoneAfter(control.Restore(path)));
        Command<long, string[]>("Pending", count => [.. control.Pending((int)Math.Clamp(count, 0, 1_000))]);
        Command<string, string>("Inject", async (text, _) => await control.Inject(text));
        Command<string, long>("Heal", async (text, _) => await control.Heal(text));
        Command<string[]>("Faults", () => [.. control.Faults()]);

        string Done(Action action)
        {
            action();
            return control.Describe();
        }

        async Task<string> DoneAfter(Task task)
        {
            await task;
            return control.Describe();
        }
    }

    protected override void OnInit() => SetState(DevState.On);
}
