using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Simulation;

namespace RxDevices.Hosting.Tests.Kit;

/// <summary>A device that is never the same twice: noise, a delay, a method that waits, a number that is set.</summary>
internal sealed class Noisy : Device
{
    public Noisy(DeviceContext context, TimeSpan period)
        : base(context)
    {
        var noise = Random("noise");
        var offset = Setting("offset", 0.0);
        var level = Attribute(
            "level",
            Signal.Ramp(0, 1).Every(period, Clock).Select(value => value + noise.NextDouble()).CombineLatest(offset.SetPoints(), (a, b) => a + b));
        Attribute("late", level.Values().Delay(TimeSpan.FromSeconds(0.35), Clock));
        Command("Wander", () => Launch(Wander));
        Launch(Wander);

        async Task Wander(CancellationToken cancellation)
        {
            for (var i = 0; i < 5; i++)
            {
                await Clock.Sleep(TimeSpan.FromSeconds(3 * noise.NextDouble()), cancellation);
                SetState(i % 2 == 0 ? DevState.Moving : DevState.On);
            }
        }
    }
}
