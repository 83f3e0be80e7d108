using CsCheck;
using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Sqlite;

public sealed class ReopeningTests : IDisposable
{
    private static readonly DeviceName Supply = DeviceName.Parse("lab/supply/1");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_was_kept_is_there_when_the_file_is_opened_again()
    {
        using (var store = SqliteSettingStore.Open(folder.Settings))
        {
            await store.Keep(Supply, "current", "5");
            await store.Keep(DeviceName.Parse("LAB/SUPPLY/1"), "Current", "6");
            await store.Keep(DeviceName.Parse("lab/supply/2"), "current", "");
        }

        using var again = SqliteSettingStore.Open(folder.Settings);

        Assert.Equal("6", again.Recall(Supply, "current"));
        Assert.Equal("", again.Recall(DeviceName.Parse("lab/supply/2"), "current"));
        Assert.Null(again.Recall(Supply, "voltage"));
    }

    [Fact]
    public async Task An_acknowledged_value_is_in_the_file_while_the_store_is_still_open()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        for (var number = 1; number <= 20; number++)
        {
            await store.Keep(Supply, "current", $"{number}");

            using var asAfterACrash = SqliteSettingStore.Open(folder.Copy());
            Assert.Equal($"{number}", asAfterACrash.Recall(Supply, "current"));
        }
    }

    [Fact]
    public void Any_text_is_there_again() => Gen.Char.Where(letter => !char.IsSurrogate(letter)).Array[0, 40]
        .Select(letters => $"{new string(letters)}😀")
        .Sample(text =>
        {
            using (var store = SqliteSettingStore.Open(folder.Settings))
            {
                _ = store.Keep(Supply, "label", text);
            }

            using var again = SqliteSettingStore.Open(folder.Settings);
            return again.Recall(Supply, "label") == text;
        }, iter: 30, threads: 1);

    [Fact]
    public void What_waits_is_written_before_the_store_is_closed()
    {
        Task safe;
        using (var store = SqliteSettingStore.Open(folder.Settings))
        {
            safe = store.Keep(Supply, "current", "5");
        }

        Assert.True(safe.IsCompletedSuccessfully);
        using var again = SqliteSettingStore.Open(folder.Settings);
        Assert.Equal("5", again.Recall(Supply, "current"));
    }

    [Fact]
    public async Task A_store_that_closes_finishes_its_batch_and_those_who_wait_behind_it_and_takes_no_more()
    {
        var store = SqliteSettingStore.Open(folder.Settings);
        using var writer = new HeldWriter(store.File.Connection);
        var first = store.Keep(Supply, "current", "5");
        await writer.Reached;
        var second = store.Keep(Supply, "voltage", "12");

        var closing = Task.Run(store.Dispose);
        await Refusal(() => store.Keep(Supply, "voltage", "13"));
        Assert.False(closing.IsCompleted);
        writer.LetGo();
        await closing.Soon();

        Assert.True(first.IsCompletedSuccessfully);
        Assert.True(second.IsCompletedSuccessfully);
        using var again = SqliteSettingStore.Open(folder.Settings);
        Assert.Equal("5", again.Recall(Supply, "current"));
        Assert.Contains(again.Recall(Supply, "voltage"), (string[])["12", "13"]);
    }

    [Fact]
    public async Task A_store_can_be_closed_twice_and_answers_still()
    {
        var store = SqliteSettingStore.Open(folder.Settings);
        await store.Keep(Supply, "current", "5");

        await store.DisposeAsync();
        store.Dispose();

        Assert.Equal("5", store.Recall(Supply, "current"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Keep(Supply, "current", "6"));
        Assert.Equal("5", store.Recall(Supply, "current"));
    }

    [Fact]
    public async Task Any_program_that_knows_sqlite_can_read_the_file_of_a_closed_store()
    {
        using (var store = SqliteSettingStore.Open(folder.Settings))
        {
            await store.Keep(Supply, "current", "5");
        }

        Assert.Equal("LAB/SUPPLY/1/CURRENT=5", SqlExtensions.Run(folder.Settings, "SELECT name || '=' || value FROM setting"));
    }

    [Fact]
    public void Each_commit_waits_for_the_disk_and_nobody_else_may_look()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        var connection = store.File.Connection;

        Assert.Equal(
            ["wal", 2L, "exclusive"],
            [connection.Run("PRAGMA journal_mode"), connection.Run("PRAGMA synchronous"), connection.Run("PRAGMA locking_mode")]);
    }

    public void Dispose() => folder.Dispose();

    // The store closes on another thread: it takes values until it does.
    private static async Task Refusal(Func<Task> keep)
    {
        while (true)
        {
            try
            {
                _ = keep();
                await Task.Yield();
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
