using System.Globalization;
using RxDevices.Storage.Tests.Kit;
using RxDevices.Storage.Writer;

namespace RxDevices.Storage.Tests.Kills;

/// <summary>
/// A real process is killed while it opens a store, writes to it, closes it. <c>RXDEVICES_KILLS=1000</c> in the environment kills as
/// many.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const ulong Seed = 1;

    // So many lines go through opening, writing, a checkpoint of SQLite, closing, and all of that once more.
    private const int Rounds = 12;
    private const int MostLines = 2 * (Rounds + 1);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_process_killed_at_any_moment_leaves_the_value_it_acknowledged_last_or_a_later_one()
    {
        var random = new SeededRandom(Seed, "kills");
        var stored = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var writer = new WriterProcess(folder.Settings, Rounds);
            await writer.Hear(random.Next(1, MostLines + 1));
            await writer.Kill();

            var least = Math.Max(stored, writer.Acknowledged);
            stored = Stored();
            Assert.True(
                stored >= least && stored <= least + Count.AtOnce,
                $"Kill {kill} left {stored}, but {least} was safe and {least + Count.AtOnce} the last to be written.");
        }

        Assert.True(stored > Kills, $"{Kills} processes came no further than {stored}.");
    }

    [Fact]
    public async Task A_file_that_another_process_has_open_is_refused_until_that_process_is_gone()
    {
        using var writer = new WriterProcess(folder.Settings, int.MaxValue);
        await writer.Hear(2);

        var refusal = Assert.Throws<IOException>(() => SqliteSettingStore.Open(folder.Settings));
        await writer.Kill();

        Assert.Equal(
            $"Cannot keep settings in {folder.Settings}: another program has it open. Stop that one, or choose another path.",
            refusal.Message);
        using var store = SqliteSettingStore.Open(folder.Settings);
        Assert.InRange(Count.Read(store.Recall(Count.Device, Count.Attribute)), writer.Acknowledged, writer.Acknowledged + Count.AtOnce);
    }

    public void Dispose() => folder.Dispose();

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("RXDEVICES_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 25;

    // Looks at a copy, so that the next process finds the file as the kill left it.
    private int Stored()
    {
        var copy = folder.Copy();
        using (var store = SqliteSettingStore.Open(copy))
        {
            Assert.Equal("ok", store.File.Connection.Run("PRAGMA integrity_check"));
            return Count.Read(store.Recall(Count.Device, Count.Attribute));
        }
    }
}
