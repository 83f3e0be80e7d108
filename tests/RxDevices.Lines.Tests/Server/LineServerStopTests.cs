using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;
using RxDevices.Simulation;

namespace RxDevices.Lines.Tests.Server;

public class LineServerStopTests
{
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
