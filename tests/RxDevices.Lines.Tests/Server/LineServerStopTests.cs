using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;
using RxDevices.Simulation;

namespace RxDevices.Lines.Tests.Server;

public class LineServerStopTests
{
    private const string Answer = ServerBench.Name + "/answer";
    private const string Gated = ServerBench.Name + "/gated";

    [Fact]
    public async Task Stopping_answers_what_was_asked_and_closes()
    {
        await using var bench = new ServerBench();
        await using var asking = await bench.Connect();
        await using var idle = await bench.Connect();
        await asking.Type($"{Gated}\n{Answer}\n");
        await bench.Device.Gate.Asked.Soon();

        var stop = bench.Server.Stop();
        Assert.Equal("", await idle.ToEnd());
        Assert.False(stop.IsCompleted);
        bench.Device.Gate.Open(7);

        Assert.Equal("7\n>>> 42\n>>> ", await asking.ToEnd());
        await stop.Soon();
        Assert.Equal(0, bench.Server.Clients);
        Assert.Throws<IOException>(() => bench.Listener.Connect());
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_those_who_watch()
    {
        var clock = new Microsoft.Reactive.Testing.TestScheduler();
        await using var bench = new ServerBench(clock: clock);
        await using var watching = await bench.Connect();
        await using var listening = await bench.Connect();
        foreach (var client in (Terminal[])[watching, listening])
        {
            await client.Type($"watch {ServerBench.Name}/count\n{Answer}\n");
            await client.Until("42\n");
        }

        listening.EndInput();

        // The clock stands still, so no time-out helps.
        await bench.Server.Stop().Soon();

        Assert.Equal("", await watching.ToEnd());
        Assert.Equal("", await listening.ToEnd());
    }

    [Fact]
    public async Task Stopping_breaks_what_is_not_answered_in_time()
    {
        var clock = new Microsoft.Reactive.Testing.TestScheduler();
        await using var bench = new ServerBench(new() { DrainTimeout = TimeSpan.FromSeconds(3) }, clock: clock);
        await using var client = await bench.Connect();
        await client.Type($"{Gated}\n");
        await bench.Device.Gate.Asked.Soon();

        var stop = bench.Server.Stop();
        await new Func<bool>(() =>
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(1).Ticks);
            return stop.IsCompleted;
        }).Becomes().Soon();

        Assert.InRange(clock.Clock, TimeSpan.FromSeconds(3).Ticks, long.MaxValue);
        await bench.Device.Gate.GivenUp.Soon();
        await Assert.ThrowsAsync<IOException>(client.ToEnd);
    }

    [Fact]
    public async Task A_client_nobody_accepted_any_more_is_turned_away()
    {
        var listener = new MemoryListener();
        await using var client = new Terminal(listener.Connect());

        await listener.DisposeAsync();

        await Assert.ThrowsAsync<IOException>(client.ToEnd);
    }

    [Fact]
    public async Task A_server_may_be_stopped_and_disposed_of_twice()
    {
        var bench = new ServerBench();

        await bench.Server.Stop().Soon();
        await bench.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_waits_after_trouble_stops_at_once()
    {
        var clock = new Microsoft.Reactive.Testing.TestScheduler();
        using var host = new DeviceHost(clock);
        var server = new LineServer(new(host, new(), clock), new(), clock);
        var faulty = new FaultyListener(new MemoryListener(), new IOException("Too many open files"));
        server.Serve(faulty);
        await faulty.Failed.Soon();

        await server.Stop().Soon();
    }

    [Fact]
    public async Task A_watch_whose_client_has_nothing_more_to_say_does_not_keep_the_server_waiting()
    {
        using var host = new DeviceHost(new TestScheduler());
        host.Add("lab/bench/1", context => new Bench(context));
        await using var listener = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
        await using var server = host.ServeLines(listener);
        using var client = new System.Net.Sockets.TcpClient("127.0.0.1", listener.Address.Port);
        using var answers = new StreamReader(client.GetStream());
        await client.GetStream().WriteAsync("prompt off\nwatch lab/bench/1/level\n"u8.ToArray());
        client.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        await answers.ReadLineAsync();

        await server.Stop();

        Assert.Equal("", await answers.ReadToEndAsync());
    }

    [Fact]
    public async Task Who_cannot_wait_cancels_and_open_questions_are_broken_off()
    {
        using var host = new DeviceHost(new TestScheduler());
        var bench = host.Add("lab/bench/1", context => new Bench(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = listener.Connect();
        using var answers = new StreamReader(client);
        await client.WriteAsync("lab/bench/1/slow\n"u8.ToArray());
        await bench.Asked;

        await server.Stop(new CancellationToken(canceled: true));

        await Assert.ThrowsAsync<IOException>(answers.ReadToEndAsync);
    }

    [Fact]
    public async Task A_server_of_paused_devices_waits_for_open_questions_in_the_time_of_the_machine()
    {
        var machine = new TestScheduler();
        using var clock = new SimulationClock(machine, new() { IsPaused = true });
        using var host = new DeviceHost(clock);
        var bench = host.Add("lab/bench/1", context => new Bench(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = listener.Connect();
        await client.WriteAsync("lab/bench/1/slow\n"u8.ToArray());
        await bench.Asked;

        var stopping = server.Stop();
        await new Func<bool>(() =>
        {
            machine.AdvanceBy(TimeSpan.TicksPerSecond);
            return stopping.IsCompleted;
        }).Becomes();

        Assert.Equal(clock.Start, clock.Now);
    }
}
