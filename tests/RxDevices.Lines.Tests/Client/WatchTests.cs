using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.Client;

public class WatchTests
{
    [Fact]
    public async Task A_client_watches_what_a_device_tells()
    {
        using var host = new DeviceHost();
        var bench = host.Add("lab/bench/1", context => new Bench(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = await LineClient.Connect(listener);

        var values = await client.Watch("lab/bench/1/level")
            .Select(reading => (double)reading.Value!)
            .Do(level => bench.Level.Set(level + 1))
            .Take(3)
            .ToList();

        Assert.Equal([0.5, 1.5, 2.5], values);
    }

    [Fact]
    public async Task A_period_asks_again_and_again()
    {
        using var host = new DeviceHost();
        host.Add("lab/bench/1", context => new Bench(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = await LineClient.Connect(listener);

        var values = await client.Watch("lab/bench/1/level", TimeSpan.FromMilliseconds(1)).Take(3).Select(reading => reading.Value).ToList();

        Assert.Equal([0.5, 0.5, 0.5], values);
    }

    [Fact]
    public async Task What_is_not_there_fails_the_watch()
    {
        using var host = new DeviceHost();
        host.Add("lab/bench/1", context => new Bench(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = await LineClient.Connect(listener);

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => client.Watch("lab/bench/1/nope").ToTask());

        Assert.Equal("Attribute nope is not supported by device lab/bench/1", refusal.Failure.Description);
    }

    [Fact]
    public async Task A_server_that_leaves_fails_the_watch_and_is_a_reading_without_value_to_a_proxy()
    {
        using var host = new DeviceHost();
        host.Add("lab/bench/1", context => new Bench(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = await LineClient.Connect(listener);
        var told = new TaskCompletionSource();
        var watched = client.Watch("lab/bench/1/level").Do(_ => told.TrySetResult()).ToList().ToTask();
        var observed = client.Attribute("lab/bench/1/level").Select(LineText.Reading).ToList().ToTask();
        await told.Task;

        await server.Stop();

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => watched);
        Assert.Equal("The server closed the connection", refusal.Failure.Description);
        Assert.Equal("None", (await observed)[^1]);
    }
}
