using Microsoft.Reactive.Testing;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

/// <summary>A client that ended its input may watch on; one that left looks the same, and must not stay for ever.</summary>
public sealed class SilenceTests
{
    private static readonly long Minute = TimeSpan.FromMinutes(1).Ticks;

    [Fact]
    public async Task What_says_nothing_for_a_minute_after_the_end_of_the_input_ends()
    {
        var clock = new TestScheduler();
        await using var bench = new ServerBench(clock: clock);
        await using var client = await bench.Connect();
        await client.Type($"watch {ServerBench.Name}/number\n");
        await client.Until("ATTR_VALID\n");

        client.EndInput();
        await new Func<bool>(() =>
        {
            clock.AdvanceBy(Minute);
            return bench.Server.Clients == 0;
        }).Becomes();

        Assert.Equal("", await client.ToEnd());
    }

    [Fact]
    public async Task What_goes_on_saying_something_goes_on()
    {
        var clock = new TestScheduler();
        await using var bench = new ServerBench(clock: clock);
        await using var client = await bench.Connect();
        await client.Type($"watch {ServerBench.Name}/count\n");
        bench.Device.Count(0);
        await client.Until(" 0 ATTR_VALID\n");
        client.EndInput();

        for (var i = 1; i <= 5; i++)
        {
            clock.AdvanceBy(Minute / 2);
            bench.Device.Count(i);
            await client.Until($" {i} ATTR_VALID\n");
        }

        Assert.Equal(1, bench.Server.Clients);
    }
}
