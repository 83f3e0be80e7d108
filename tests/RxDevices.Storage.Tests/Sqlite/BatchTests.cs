using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Sqlite;

public sealed class BatchTests : IDisposable
{
    private static readonly DeviceName Supply = DeviceName.Parse("lab/supply/1");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task While_one_value_is_written_all_later_ones_of_its_setting_wait_as_one()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        using var writer = new HeldWriter(store.File.Connection);
        var first = store.Keep(Supply, "current", "0");
        await writer.Reached;

        var later = Enumerable.Range(1, 10_000).Select(number => store.Keep(Supply, "current", $"{number}")).ToList();

        Assert.Equal(1, store.Waiting);
        Assert.Equal([later[0]], later.Distinct());
        Assert.False(first.IsCompleted || later[0].IsCompleted);
        Assert.Equal("10000", store.Recall(Supply, "current"));

        writer.LetGo();
        await Task.WhenAll([first, .. later]).Soon();
        Assert.Equal(0, store.Waiting);
        using var asAfterACrash = SqliteSettingStore.Open(folder.Copy());
        Assert.Equal("10000", asAfterACrash.Recall(Supply, "current"));
    }

    [Fact]
    public async Task What_waits_is_bounded_by_the_number_of_settings()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        using var writer = new HeldWriter(store.File.Connection);
        _ = store.Keep(Supply, "current", "0");
        await writer.Reached;

        var later = Enumerable.Range(0, 10_000).Select(number => store.Keep(Supply, $"channel{number % 7}", $"{number}")).ToList();

        Assert.Equal(7, store.Waiting);
        Assert.Equal([later[0]], later.Distinct());
    }

    [Fact]
    public async Task The_value_that_is_being_written_is_recalled()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        await store.Keep(Supply, "current", "5");
        using var writer = new HeldWriter(store.File.Connection);

        _ = store.Keep(Supply, "current", "6");
        await writer.Reached;

        Assert.Equal("6", store.Recall(Supply, "current"));
    }

    [Fact]
    public async Task Many_writers_of_one_setting_never_wait_as_more_than_one_and_the_last_value_stays()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var number = 0; number < 2000; number++)
            {
                var safe = store.Keep(Supply, "current", $"{number}");
                InterlockedMax(ref most, store.Waiting);
                await (number % 50 == 0 ? safe : Task.CompletedTask);
            }
        })));
        var last = store.Recall(Supply, "current");
        await store.DisposeAsync();

        Assert.Equal(1, most);
        using var again = SqliteSettingStore.Open(folder.Settings);
        Assert.Equal(last, again.Recall(Supply, "current"));
    }

    public void Dispose() => folder.Dispose();

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
