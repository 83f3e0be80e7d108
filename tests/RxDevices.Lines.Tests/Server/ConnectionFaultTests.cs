using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

/// <summary>What clients see of faults on their connections.</summary>
public class ConnectionFaultTests
{
    private const string Say = ServerBench.Name + "/Say";

    [Fact]
    public async Task Nothing_goes_wrong_any_more_when_a_fault_is_cleared()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        var fault = bench.Host.Injector.Inject("clients duplicate");

        await client.Type($"{Say}(1)\n");
        Assert.Equal("1\n1\n>>> 1\n1\n>>> ", await client.Until("1\n1\n>>> 1\n1\n>>> "));
        fault.Dispose();

        Assert.Equal("2", await client.Ask($"{Say}(2)"));
    }

    [Fact]
    public async Task A_question_that_is_lost_is_not_answered_and_one_that_comes_twice_is_answered_twice()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        bench.Host.Injector.Inject("clients drop on 2");

        await client.Type($"{Say}(1)\n{Say}(2)\n{Say}(3)\n");

        // The second answer, to the third question, is lost too: each way counts for itself.
        Assert.Equal("1\n>>> >>> ", await client.Until(">>> >>> "));
    }

    [Fact]
    public async Task A_line_that_is_truncated_ends_early_and_one_that_is_corrupted_is_another_one()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        var text = new string('x', 100);
        using (bench.Host.Injector.Inject("client in-process truncate"))
        {
            var cut = await client.Ask($"{Say}({text})");
            Assert.InRange(cut.Length, 0, text.Length + ServerBench.Name.Length + 100);
            Assert.NotEqual(text, cut);
        }

        Assert.Equal(text, await client.Ask($"{Say}({text})"));
        using (bench.Host.Injector.Inject("client in-process corrupt on 1"))
        {
            var other = await client.Ask($"{Say}({text})");
            Assert.NotEqual(text, other);
        }

        Assert.Equal(text, await client.Ask($"{Say}({text})"));
    }

    [Fact]
    public async Task The_same_line_is_damaged_in_the_same_way_in_every_run()
    {
        var answers = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var bench = new ServerBench();
            await using var client = await bench.Connect();
            bench.Host.Injector.Inject("clients corrupt 50%");
            for (var number = 0; number < 20; number++)
            {
                answers.Add(await client.Ask($"{Say}({number})"));
            }
        }

        Assert.Equal(answers[..20], answers[20..]);
        Assert.NotEqual(Enumerable.Range(0, 20).Select(number => $"{number}"), answers[..20]);
    }

    [Fact]
    public async Task A_reset_breaks_off_those_whom_it_means_and_no_other()
    {
        await using var bench = new ServerBench();
        await using var first = await bench.Connect(new("10.0.0.1 port 4711", IsLocal: false));
        await using var second = await bench.Connect(new("10.0.0.2 port 4711", IsLocal: false));

        bench.Host.Injector.Inject("client 10.0.0.1:* reset");

        await Assert.ThrowsAsync<IOException>(first.ToEnd);
        Assert.Equal("42", await second.Ask($"{ServerBench.Name}/answer"));
        await new Func<bool>(() => bench.Server.Clients == 1).Becomes();
        Assert.Empty(bench.Host.Injector.Active);
    }

    [Fact]
    public async Task A_reset_may_come_at_a_line()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        bench.Host.Injector.Inject("clients reset on 3");
        Assert.Equal("1", await client.Ask($"{Say}(1)"));
        Assert.Equal("2", await client.Ask($"{Say}(2)"));

        await client.Type($"{Say}(3)\n");

        await Assert.ThrowsAsync<IOException>(client.ToEnd);
        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task A_half_open_connection_stays_and_nothing_comes_through_until_it_is_over()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        Assert.Equal("0", await client.Ask($"{Say}(0)"));
        var fault = bench.Host.Injector.Inject("clients half-open");
        await client.Type($"{Say}(1)\n");
        var answer = client.Until("1\n>>> ");

        await using var later = new Terminal(bench.Listener.Connect());
        var greeting = later.Until(">>> ");
        await new Func<bool>(() => bench.Server.Clients == 2).Becomes();
        Assert.False(answer.IsCompleted || greeting.IsCompleted);
        fault.Dispose();

        Assert.Equal("1\n>>> ", await answer);
        Assert.Equal("2", await client.Ask($"{Say}(2)"));
    }

    [Fact]
    public async Task A_server_stops_though_connections_are_half_open()
    {
        await using var bench = new ServerBench(new() { DrainTimeout = TimeSpan.FromMilliseconds(1) });
        await using var client = await bench.Connect();
        bench.Host.Injector.Inject("clients half-open");
        bench.Host.Injector.Inject("clients bandwidth 1 baud");
        await client.Type($"{Say}(1)\n");

        await bench.Server.Stop().Soon();
    }
}
