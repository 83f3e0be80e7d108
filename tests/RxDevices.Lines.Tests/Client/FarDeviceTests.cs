using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using System.Threading.Channels;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Client;

public class FarDeviceTests
{
    [Fact]
    public async Task The_devices_of_the_server_are_listed()
    {
        await using var bench = new ServerBench();
        bench.Host.Add("a/b/c", Specimen.Make);
        await using var client = await LineClient.Connect(bench.Listener);

        Assert.Equal(["a/b/c", ServerBench.Name], (await client.List().Soon()).Select(name => name.ToString()));
    }

    [Fact]
    public async Task A_far_device_is_read_written_and_executed_as_a_near_one()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);

        await device.WriteAttribute("number", 2.5).Soon();

        Assert.Equal(2.5, (await device.ReadAttribute<double>("NUMBER").Soon()).Value);
        Assert.Equal(2.5, (await device.ReadAttribute("number").Soon()).SetPoint);
        Assert.Equal("hi", await device.Execute("Say", "hi").Soon());
        Assert.Null(await device.Execute("Nothing").Soon());
        Assert.Equal(42L, (await device.Attribute<long>("answer").Read().ToTask().Soon()).Value);
    }

    [Theory]
    [InlineData(ServerBench.Name, "refusing")]
    [InlineData(ServerBench.Name, "none")]
    public async Task A_far_refusal_to_read_is_the_near_one(string name, string attribute)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSameRefusal(bench, client, name, device => device.ReadAttribute(attribute));
        await AssertSameRefusal(bench, client, name, device => device.Attribute(attribute).Read().ToTask());
    }

    [Theory]
    [InlineData("none", 1.0)]
    [InlineData("answer", 1L)]
    [InlineData("number", 11.0)]
    [InlineData("number", double.NaN)]
    public async Task A_far_refusal_to_write_is_the_near_one(string attribute, object value)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSameRefusal(bench, client, ServerBench.Name, device => device.WriteAttribute(attribute, value));
        await AssertSameRefusal(bench, client, ServerBench.Name, device => device.Attribute(attribute).Write(value).ToTask());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("Break")]
    public async Task A_far_refusal_to_execute_is_the_near_one(string command)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSameRefusal(bench, client, ServerBench.Name, device => device.Execute(command));
    }

    [Fact]
    public async Task A_device_the_server_does_not_have_is_refused_at_its_first_use()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => client.Device("a/b/c").ReadAttribute("d").Soon());

        Assert.Equal("DB_DeviceNotDefined", refusal.Failure.Reason);
    }

    [Fact]
    public async Task A_slow_read_keeps_no_other_read_waiting()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);

        var slow = device.ReadAttribute<long>("gated");
        await bench.Device.Gate.Asked.Soon();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(42L, (await device.ReadAttribute<long>("answer").Soon()).Value);
        }

        Assert.False(slow.IsCompleted);
        bench.Device.Gate.Open(7);
        Assert.Equal(7, (await slow.Soon()).Value);
    }

    [Fact]
    public async Task Connections_are_kept_for_the_next_question_and_not_more_of_them_than_needed()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);

        for (var i = 0; i < 100; i++)
        {
            await device.ReadAttribute("answer").Soon();
        }

        Assert.Equal(1, bench.Server.Clients);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => device.ReadAttribute("answer"))).Soon();
        await new Func<bool>(() => bench.Server.Clients <= 20).Becomes().Soon();

        await client.DisposeAsync();
        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task A_read_that_is_given_up_is_given_up_by_the_server_and_its_late_answer_is_nobody_elses()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);
        using var impatience = new CancellationTokenSource();
        var slow = device.ReadAttribute<long>("gated", impatience.Token);
        await bench.Device.Gate.Asked.Soon();

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow.Soon());
        await bench.Device.Gate.GivenUp.Soon();
        Assert.Equal(42L, (await device.ReadAttribute<long>("answer").Soon()).Value);
        bench.Device.Gate.Open(7);
        Assert.Equal(42L, (await device.ReadAttribute<long>("answer").Soon()).Value);
    }

    [Fact]
    public async Task Readings_are_watched_until_the_device_goes()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var (watched, _) = Watch(client.Device(ServerBench.Name).Observe("number"));

        Assert.Equal("0", await watched.ReadAsync().AsTask().Soon());
        await client.Device(ServerBench.Name).WriteAttribute("number", 1.5).Soon();
        Assert.Equal("1.5", await watched.ReadAsync().AsTask().Soon());

        bench.Host.Remove(ServerBench.Name);
        Assert.Equal("completed", await watched.ReadAsync().AsTask().Soon());
    }

    [Fact]
    public async Task An_attribute_that_is_asked_is_watched_until_the_device_goes()
    {
        await using var bench = new ServerBench(router: new() { WatchPeriod = TimeSpan.FromMilliseconds(1) });
        await using var client = await LineClient.Connect(bench.Listener);
        var (watched, _) = Watch(client.Device(ServerBench.Name).Observe("answer"));

        Assert.Equal("42", await watched.ReadAsync().AsTask().Soon());
        Assert.Equal("42", await watched.ReadAsync().AsTask().Soon());
        bench.Host.Remove(ServerBench.Name);

        var last = await watched.ReadAllAsync().SkipWhile(seen => seen == "42").Take(2).ToListAsync().AsTask().Soon();
        Assert.Equal(["API_DeviceNotFound", "completed"], last);
    }

    [Fact]
    public async Task Watching_what_is_not_there_is_refused()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        var (watched, _) = Watch(client.Device(ServerBench.Name).Attribute("none"));

        Assert.Equal("failed API_UnsupportedAttribute", await watched.ReadAsync().AsTask().Soon());
    }

    [Fact]
    public async Task Who_watches_no_more_frees_the_connection()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var (watched, subscription) = Watch(client.Device(ServerBench.Name).Observe("number"));
        await watched.ReadAsync().AsTask().Soon();
        Assert.Equal(2, bench.Server.Clients);

        subscription.Dispose();

        await new Func<bool>(() => bench.Server.Clients == 1).Becomes().Soon();
    }

    [Fact]
    public async Task A_server_that_goes_fails_what_is_under_way_and_what_comes_and_ends_what_is_watched()
    {
        var bench = new ServerBench(new() { DrainTimeout = TimeSpan.FromMilliseconds(1) });
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);
        var (watched, _) = Watch(device.Observe("number"));
        Assert.Equal("0", await watched.ReadAsync().AsTask().Soon());
        var slow = device.ReadAttribute("gated");
        await bench.Device.Gate.Asked.Soon();

        await bench.DisposeAsync();

        Assert.Equal("API_CommunicationFailed", (await Assert.ThrowsAsync<DevFailedException>(() => slow.Soon())).Failure.Reason);
        Assert.Equal("API_CommunicationFailed", (await Assert.ThrowsAsync<DevFailedException>(() => device.ReadAttribute("answer").Soon())).Failure.Reason);
        Assert.Equal("API_CommunicationFailed", (await Assert.ThrowsAsync<DevFailedException>(() => device.WriteAttribute("number", 1.0).Soon())).Failure.Reason);
        Assert.Equal("API_CommunicationFailed", (await Assert.ThrowsAsync<DevFailedException>(() => device.Execute("Nothing").Soon())).Failure.Reason);
        Assert.Equal("API_CommunicationFailed", (await Assert.ThrowsAsync<DevFailedException>(() => client.List().Soon())).Failure.Reason);
        Assert.Equal("API_CommunicationFailed", await watched.ReadAsync().AsTask().Soon());
        Assert.Equal("completed", await watched.ReadAsync().AsTask().Soon());
    }

    [Fact]
    public async Task A_server_that_is_not_there_cannot_be_connected_to()
    {
        var listener = new MemoryListener();
        await listener.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => LineClient.Connect(listener).Soon());

        Assert.Equal("API_CommunicationFailed", refusal.Failure.Reason);
    }

    [Theory]
    [InlineData("answer\nquit")]
    [InlineData("answer\r")]
    [InlineData("\0")]
    public async Task A_name_cannot_smuggle_in_a_line(string attribute)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);

        Assert.Equal("API_WrongFormat", (await Assert.ThrowsAsync<DevFailedException>(() => device.ReadAttribute(attribute).Soon())).Failure.Reason);
        Assert.Equal("API_WrongFormat", Assert.Throws<DevFailedException>(() => device.Observe(attribute)).Failure.Reason);
        Assert.Equal(42L, (await device.ReadAttribute<long>("answer").Soon()).Value);
    }

    [Theory]
    [InlineData("number = 5")]
    [InlineData("Nothing()")]
    public async Task A_name_cannot_smuggle_in_another_question(string attribute)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name);

        await Assert.ThrowsAsync<DevFailedException>(() => device.ReadAttribute(attribute).Soon());

        Assert.Equal(0.0, (await device.ReadAttribute<double>("number").Soon()).Value);
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_asks_no_more()
    {
        await using var bench = new ServerBench();
        var client = await LineClient.Connect(bench.Listener);
        await client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.List().Soon());
    }

    private static async Task AssertSameRefusal(ServerBench bench, LineClient client, string name, Func<DeviceProxy, Task> ask)
    {
        var here = await Assert.ThrowsAsync<DevFailedException>(() => ask(bench.Host.Device(name)).Soon());
        var there = await Assert.ThrowsAsync<DevFailedException>(() => ask(client.Device(name)).Soon());

        Assert.Equal(here.Failure.ToString(), there.Failure.ToString());
    }

    private static (ChannelReader<string> Seen, IDisposable Subscription) Watch(IObservable<Reading> readings)
    {
        var seen = Channel.CreateUnbounded<string>();
        var subscription = readings.Subscribe(
            reading => seen.Writer.TryWrite(reading.Failure?.Reason ?? FormattableString.Invariant($"{reading.Value}")),
            error => seen.Writer.TryWrite($"failed {((DevFailedException)error).Failure.Reason}"),
            () => seen.Writer.TryWrite("completed"));
        return (seen.Reader, subscription);
    }
}
