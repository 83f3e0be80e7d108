using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Sqlite;

public sealed class FailureTests : IDisposable
{
    private static readonly DeviceName Supply = DeviceName.Parse("lab/supply/1");
    private readonly TemporaryFolder folder = new();
    private readonly SqliteSettingStore store;

    public FailureTests() => store = SqliteSettingStore.Open(folder.Settings);

    [Fact]
    public async Task A_full_disk_refuses_the_value_to_its_writer_and_the_one_before_it_stays()
    {
        await store.Keep(Supply, "waveform", "flat");
        FillTheDisk();

        var refusal = await Assert.ThrowsAsync<IOException>(() => store.Keep(Supply, "waveform", Large).Soon());

        Assert.Equal($"Cannot write settings to {folder.Settings}: the disk is full.", refusal.Message);
        Assert.Equal("flat", store.Recall(Supply, "waveform"));
    }

    [Fact]
    public async Task After_a_refusal_the_store_goes_on()
    {
        await store.Keep(Supply, "current", "5");
        FillTheDisk();
        await Assert.ThrowsAsync<IOException>(() => store.Keep(Supply, "waveform", Large).Soon());

        await store.Keep(Supply, "current", "6").Soon();
        await Assert.ThrowsAsync<IOException>(() => store.Keep(Supply, "waveform", Large).Soon());
        store.File.Connection.Run("PRAGMA max_page_count = 1000000");
        await store.Keep(Supply, "waveform", Large).Soon();

        store.Dispose();
        using var again = SqliteSettingStore.Open(folder.Settings);
        Assert.Equal(("6", Large), (again.Recall(Supply, "current"), again.Recall(Supply, "waveform")));
    }

    [Fact]
    public async Task A_batch_that_fails_is_refused_to_all_who_wait_for_it_and_nothing_of_it_stays()
    {
        await store.Keep(Supply, "current", "5");
        FillTheDisk();
        using var writer = new HeldWriter(store.File.Connection);
        var before = store.Keep(Supply, "current", "6");
        await writer.Reached;
        var small = store.Keep(Supply, "current", "7");
        var large = store.Keep(Supply, "waveform", Large);
        writer.LetGo();

        await before.Soon();
        await Assert.ThrowsAsync<IOException>(() => large.Soon());
        await Assert.ThrowsAsync<IOException>(() => small.Soon());

        Assert.Equal("6", store.Recall(Supply, "current"));
        using var asAfterACrash = SqliteSettingStore.Open(folder.Copy());
        Assert.Equal(("6", null), (asAfterACrash.Recall(Supply, "current"), asAfterACrash.Recall(Supply, "waveform")));
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static string Large { get; } = new('~', 100_000);

    // SQLite refuses to grow the file and says that the disk is full, as it does when the disk says so.
    private void FillTheDisk() => store.File.Connection.Run("PRAGMA max_page_count = 1");
}
