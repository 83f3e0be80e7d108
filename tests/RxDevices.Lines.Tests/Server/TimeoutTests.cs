using Microsoft.Reactive.Testing;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

/// <summary>Clients that hold the server up without doing anything.</summary>
public sealed class TimeoutTests
{
    private static readonly LineServerOptions Strict = new()
    {
        LineTimeout = TimeSpan.FromSeconds(10),
        WriteTimeout = TimeSpan.FromSeconds(20),
        IdleTimeout = TimeSpan.FromSeconds(40),
        LongestLine = 100,
    };

    private readonly TestScheduler clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task A_line_that_does_not_end_is_shut_out_however_long_it_is(int length)
    {
        await using var bench = new ServerBench(Strict, clock: clock);
        await using var client = await bench.Connect();
        await client.Type(new string('x', length));

        await Leaves(bench);

        Assert.EndsWith("Refused: a line must end within 10 s\n", await client.ToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_end_may_come_for_ever()
    {
        await using var bench = new ServerBench(Strict, clock: clock);
        await using var client = await bench.Connect();

        for (var i = 0; i < 20; i++)
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(5).Ticks);
            Assert.Equal("42", await client.Ask($"{ServerBench.Name}/answer"));
        }

        Assert.Equal(1, bench.Server.Clients);
    }

    [Fact]
    public async Task Who_does_not_read_is_broken_off()
    {
        await using var bench = new ServerBench(Strict, clock: clock);
        await using var client = await bench.Connect();
        await client.Type($"{ServerBench.Name}/large\n{ServerBench.Name}/large\n");

        await Leaves(bench);
    }

    [Fact]
    public async Task Who_says_nothing_is_closed_but_not_while_an_answer_is_under_way()
    {
        await using var bench = new ServerBench(Strict, clock: clock);
        await using var client = await bench.Connect();
        await client.Type($"{ServerBench.Name}/gated\n");
        await bench.Device.Gate.Asked;

        clock.AdvanceBy(TimeSpan.FromMinutes(5).Ticks);
        bench.Device.Gate.Open(7);
        Assert.Equal("7\n>>> ", await client.Until("\n>>> "));

        await Leaves(bench);
        Assert.Equal("", await client.ToEnd());
    }

    private Task Leaves(ServerBench bench) => new Func<bool>(() =>
    {
        clock.AdvanceBy(TimeSpan.FromSeconds(5).Ticks);
        return bench.Server.Clients == 0;
    }).Becomes();
}
