using System.Reactive.Concurrency;
using RxDevices.Hosting;

namespace RxDevices.Simulation.Tests.Clocks;

/// <summary>The clock and the devices whose steps it runs.</summary>
public sealed class SteppedDeviceTests : IDisposable
{
    private Machine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void What_waits_is_told_with_whose_it_is_and_what_is_cancelled_waits_no_more()
    {
        machine = new(isPaused: true);
        using var host = new DeviceHost(machine.Clock);
        host.Add("sim/ticking/1", context => new Ticking(context, () => machine.Note("tick")));
        var first = machine.In(1, "first");
        Assert.Equal(2, machine.Clock.PendingCount);
        Assert.Equal(
            [new(DateTimeOffset.UnixEpoch.AddSeconds(1), null), new(DateTimeOffset.UnixEpoch.AddSeconds(2), "sim/ticking/1")],
            machine.Clock.Pending());
        first.Dispose();
        var step = machine.Clock.StepToNext();
        machine.Pass(0.001);
        Assert.Equal("arrived", Machine.Answer(step));
        Assert.Equal(["tick at 2 s, 0 s of the machine"], machine.Lines);
    }

    [Fact]
    public void A_step_that_finds_its_device_busy_still_runs_at_its_instant_and_the_clock_waits()
    {
        using var host = new DeviceHost(machine.Clock);
        var device = host.Add("sim/ticking/1", context => new Ticking(context, () => machine.Note("tick")));
        machine.In(3, "after");
        using var visitor = new Visitor(device);
        machine.Pass(5);
        Assert.Empty(machine.Lines);
        Assert.Equal(2, machine.Seconds);
        visitor.Leave();
        machine.Pass(0.001);
        Assert.Equal(["tick at 2 s, 5 s of the machine", "after at 3 s, 5 s of the machine", "tick at 4 s, 5 s of the machine"], machine.Lines);
    }

    [Fact]
    public void A_device_that_goes_while_its_step_waits_lets_the_clock_go_on()
    {
        using var host = new DeviceHost(machine.Clock);
        var device = host.Add("sim/ticking/1", context => new Ticking(context, () => machine.Note("tick")));
        machine.In(3, "after");
        using var visitor = new Visitor(device, () => host.Remove("sim/ticking/1"));
        machine.Pass(2.5);
        visitor.Leave();
        machine.Pass(2);
        Assert.Equal("after at 3 s", machine.Lines[^1].Split(',')[0]);
        Assert.Equal(0, machine.Clock.PendingCount);
    }

    private sealed class Ticking : Device
    {
        public Ticking(DeviceContext context, Action tick)
            : base(context) => Clock.SchedulePeriodic(TimeSpan.FromSeconds(2), tick);
    }

    /// <summary>A client's thread that is inside a device until it leaves.</summary>
    private sealed class Visitor : IDisposable
    {
        private readonly ManualResetEventSlim isInside = new();
        private readonly ManualResetEventSlim mayLeave = new();
        private readonly Thread client;

        public Visitor(Device device, Action? last = null)
        {
            client = new(() =>
            {
                using var watching = device.State.Subscribe(_ =>
                {
                    isInside.Set();
                    mayLeave.Wait();
                    last?.Invoke();
                });
            });
            client.Start();
            isInside.Wait(TestContext.Current.CancellationToken);
        }

        public void Leave()
        {
            mayLeave.Set();
            client.Join();
        }

        public void Dispose()
        {
            Leave();
            isInside.Dispose();
            mayLeave.Dispose();
        }
    }
}
