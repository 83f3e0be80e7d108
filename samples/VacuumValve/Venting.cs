using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Hosting;

internal static class Venting
{
    // listing: vacuum-valve-use
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        var valve = host.Add("lab/valve/1", context => new VacuumValve(context));
        Console.WriteLine(valve.Leaf.ToMermaid());
        using var printing = valve.State.Values().Subscribe(state => Console.WriteLine(state));

        await valve.Open.Invoke();
        await valve.Leaf.States.FirstAsync(position => position == Position.Open);
        Console.WriteLine($"openings: {valve.Openings.SetPoint}");

        await valve.Pressure.Write(1013);                                             // a leak: the valve closes by itself
        await valve.Leaf.States.FirstAsync(position => position == Position.Closed);
        try
        {
            await valve.Open.Invoke();
        }
        catch (DevFailedException refusal)
        {
            Console.WriteLine(refusal.Message);                                       // not in this state, or not now
        }

        await valve.Air.Write(0);
        await valve.Air.Write(6);
        await valve.Reset.Invoke();
        await valve.Leaf.States.FirstAsync(position => position == Position.Closed);
    }
    // end of listing
}
