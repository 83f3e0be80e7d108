using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

public class BoundsTests
{
    private const string Count = ServerBench.Name + "/count";

    [Fact]
    public async Task One_client_more_than_allowed_is_told_so_and_the_next_has_the_place_of_one_that_left()
    {
        await using var bench = new ServerBench(new() { MaxClients = 1 });
        var first = await bench.Connect();

        await using var second = new Terminal(bench.Listener.Connect());
        Assert.Equal("Refused: the server has no room for another client, it serves at most 1; try again later\n", await second.ToEnd());
        Assert.Equal("42", await first.Ask($"{ServerBench.Name}/answer"));

        await first.DisposeAsync();
        await bench.NoClients.Soon();
        await using var third = await bench.Connect();
        Assert.Equal("42", await third.Ask($"{ServerBench.Name}/answer"));
    }

    [Fact]
    public async Task A_watcher_that_does_not_read_gets_the_latest_and_how_many_it_missed()
    {
        await using var bench = new ServerBench(new() { SlowWatchers = SlowWatchers.LatestWins, LargestBacklog = 1_000 });
        await using var client = await bench.Connect();
        await client.Type($"watch {Count}\n{ServerBench.Name}/answer\n");
        await client.Until("42\n");
        for (var count = 1; count <= 5_000; count++)
        {
            bench.Device.Count(count);
        }

        var told = await client.Until($"{Count} 5000 ATTR_VALID\n");

        var lines = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var counts = lines.Where(line => line.Contains("ATTR_VALID", StringComparison.Ordinal)).Select(line => int.Parse(line.Split(' ')[2])).ToList();
        Assert.Equal(counts.Order(), counts);
        var missed = Assert.Single(lines, line => line.StartsWith($"{Count} missed ", StringComparison.Ordinal));
        Assert.Equal(5_000 - counts.Count, int.Parse(missed.Split(' ')[2]));
        Assert.Equal(5_000 - counts.Count, bench.Server.Counts.Missed);
        Assert.Equal(lines.Length - 2, Array.IndexOf(lines, missed));
        Assert.Equal(1, bench.Server.Clients);
    }

    [Fact]
    public async Task A_client_library_passes_over_what_it_missed()
    {
        await using var bench = new ServerBench(new() { SlowWatchers = SlowWatchers.LatestWins, LargestBacklog = 1 });
        await using var client = await LineClient.Connect(bench.Listener);
        bench.Device.Count(0);
        var (first, last) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var watching = client.Watch(Count).Subscribe(
            reading => _ = (long)reading.Value! == 0 ? first.TrySetResult() : (long)reading.Value == 5_000 && last.TrySetResult(),
            error => last.TrySetException(error));
        await first.Task.Soon();

        for (var count = 1; count <= 5_000; count++)
        {
            bench.Device.Count(count);
        }

        await last.Task.Soon();
    }
}
