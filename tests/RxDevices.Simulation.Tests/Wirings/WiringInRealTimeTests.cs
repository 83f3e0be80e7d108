using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Simulation.Tests.Wirings;

public class WiringInRealTimeTests
{
    private const int Writes = 2000;

    [Fact]
    public async Task Threads_that_write_and_devices_that_are_busy_never_show_a_combination_of_two_instants()
    {
        using var host = new DeviceHost();
        using var wiring = new Wiring(host.Find, host.Clock);
        Setting<double> source = null!, other = null!;
        Attribute<double> difference = null!, last = null!;
        host.Add("test/source/1", context => new Box(context, box => source = box.Sets("x", 0)));
        host.Add("test/other/1", context => new Box(context, box => other = box.Sets("x", 0)));
        host.Add("test/plant/1", context => new Box(context, box =>
        {
            box.Shows("y", wiring.Input(box, "in", Wire.From(source), leadsTo: ["y"]).Values().Select(x => x + 1));
            box.Shows("z", wiring.Input(box, "busy", Wire.From(other), leadsTo: ["z"]));
        }));
        host.Add("test/sum/1", context => new Box(context, box =>
        {
            difference = box.Shows("difference", wiring.Combine(
                box, "difference", Wire.From(source), Wire.From<double>("test/plant/1/y"), (x, y) => y - x));
            last = box.Shows("last", wiring.Combine(box, "last", Wire.From(source), Wire.From<double>("test/plant/1/z"), (x, y) => x + y));
        }));
        wiring.Start();
        var wrong = new List<double>();
        using var differences = difference.Values().Where(value => value != 1).Subscribe(wrong.Add);
        var done = last.Values().FirstAsync(value => value == 2 * Writes).Timeout(TimeSpan.FromSeconds(60), host.Clock).GetAwaiter();

        await Task.WhenAll(Task.Run(() => WriteAll(source)), Task.Run(() => WriteAll(other)));
        await done;

        Assert.Empty(wrong);
    }

    private static async Task WriteAll(Setting<double> setting)
    {
        for (var i = 1; i <= Writes; i++)
        {
            await setting.Write(i);
        }
    }
}
