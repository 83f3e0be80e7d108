using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Admission;

/// <summary>A server with tokens answers nothing before it was shown one.</summary>
public sealed class TokenTests
{
    private const string Refused = "Refused: the first line must be: auth TOKEN\n";
    private const string Answer = ServerBench.Name + "/answer";
    private static readonly LineServerOptions Guarded = new() { Tokens = ["first", "second"] };

    [Theory]
    [InlineData("auth first")]
    [InlineData("AUTH second\r")]
    public async Task Who_shows_a_token_is_greeted_and_answered(string line)
    {
        await using var bench = new ServerBench(Guarded);
        await using var client = new Terminal(bench.Listener.Connect());

        await client.Type($"{line}\n{Answer}\nquit\n");

        Assert.Equal(">>> 42\n>>> ", await client.ToEnd());
    }

    [Theory]
    [InlineData("auth firs")]
    [InlineData("auth firsts")]
    [InlineData("auth")]
    [InlineData("first")]
    [InlineData(Answer)]
    public async Task Who_does_not_is_told_once_and_nothing_behind_it_is_answered(string line)
    {
        await using var bench = new ServerBench(Guarded);
        await using var client = new Terminal(bench.Listener.Connect());

        await client.Type($"{line}\nauth first\n{Answer}\n");
        client.EndInput();

        Assert.Equal(Refused, await client.ToEnd());
        await bench.NoClients;
    }

    [Fact]
    public async Task A_first_line_without_an_end_is_not_gathered()
    {
        await using var bench = new ServerBench(Guarded);
        await using var client = new Terminal(bench.Listener.Connect());

        await client.Type(new string('x', 2_000));
        client.EndInput();

        Assert.Equal(Refused, await client.ToEnd());
    }

    [Fact]
    public async Task Who_says_nothing_is_shut_out_in_time_and_places_come_free()
    {
        var clock = new ArmedClock();
        await using var bench = new ServerBench(Guarded with { ClientsAtDoor = 1 }, clock: clock);
        await using var silent = new Terminal(bench.Listener.Connect());
        await clock.ArmedFor(TimeSpan.FromSeconds(30));
        await using var next = new Terminal(bench.Listener.Connect());
        Assert.Equal("", await next.ToEnd());

        clock.AdvanceBy(TimeSpan.FromSeconds(30));
        Assert.Equal("Refused: nothing that lets you in came in time\n", await silent.Until("\n"));
        clock.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal("", await silent.ToEnd());
        await bench.NoClients;

        await using var third = new Terminal(bench.Listener.Connect());
        await third.Type("auth second\n");
        await third.Until(">>> ");
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_those_at_the_door()
    {
        var bench = new ServerBench(Guarded);
        await using var client = new Terminal(bench.Listener.Connect());
        await new Func<bool>(() => bench.Server.Clients == 1).Becomes();
        client.EndInput();

        await bench.DisposeAsync();

        await client.ToEnd();
    }

    [Fact]
    public async Task A_client_shows_its_token_or_hears_why_not()
    {
        await using var bench = new ServerBench(Guarded);
        await using var client = await LineClient.Connect(bench.Listener, new LineClientOptions { Token = "second" });

        Assert.Equal([ServerBench.Name], (await client.List()).Select(name => $"{name}"));
        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => LineClient.Connect(bench.Listener));
        Assert.Equal(Reasons.NotTrusted, refusal.Failure.Reason);
        Assert.Equal("The server refused: the first line must be: auth TOKEN", refusal.Failure.Description);
    }

    [Fact]
    public async Task A_token_that_nobody_wants_does_no_harm()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener, new LineClientOptions { Token = "any" });

        Assert.Single(await client.List());
    }

    [Fact]
    public async Task One_machine_has_so_many_connections_and_another_its_own()
    {
        await using var bench = new ServerBench(new() { ClientsPerPeer = 1 });
        var near = new Peer("192.0.2.1 port 1", IsLocal: false) { Host = "192.0.2.1" };
        var far = new Peer("192.0.2.2 port 1", IsLocal: false) { Host = "192.0.2.2" };
        var first = await bench.Connect(near);
        await using var second = new Terminal(bench.Listener.Connect(near));
        second.EndInput();

        Assert.Equal(
            "Refused: this server takes 1 connections from one machine; close one first\n", await second.ToEnd());
        await using var other = await bench.Connect(far);
        await first.DisposeAsync();
        await new Func<bool>(() => bench.Server.Clients == 1).Becomes();
        await using var again = await bench.Connect(near);
    }
}
