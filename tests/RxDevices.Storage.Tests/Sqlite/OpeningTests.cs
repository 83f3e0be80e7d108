using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private static readonly DeviceName Supply = DeviceName.Parse("lab/supply/1");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_folder_that_is_not_there_is_not_made()
    {
        var missing = Path.Combine(folder.Path, "missing");
        var settings = Path.Combine(missing, "settings.db");

        Assert.Equal(
            $"Cannot keep settings in {settings}: there is no folder {missing}. Make it, or choose another path.", Refusal(settings));
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Equal(
        $"Cannot keep settings in {folder.Path}: there is no right to write there. Choose another path.", Refusal(folder.Path));

    [Theory]
    [InlineData("current = 5\n")]
    [InlineData("This is a page of text which is longer than the hundred bytes that stand at the beginning of each SQLite database.")]
    public void A_file_that_is_no_database_is_refused_and_left_alone(string text)
    {
        File.WriteAllText(folder.Settings, text);

        Assert.Equal($"Cannot keep settings in {folder.Settings}: it is no database. Choose another path.", Refusal(folder.Settings));
        Assert.Equal(text, File.ReadAllText(folder.Settings));
    }

    [Theory]
    [InlineData("CREATE TABLE customer (name TEXT)")]
    [InlineData("PRAGMA application_id = 7; CREATE TABLE setting (name TEXT, value TEXT)")]
    public void The_database_of_another_program_is_refused_and_left_alone(string schema)
    {
        SqlExtensions.Run(folder.Settings, schema);
        var before = File.ReadAllBytes(folder.Settings);

        Assert.Equal(
            $"Cannot keep settings in {folder.Settings}: it is the database of another program. Choose another path.",
            Refusal(folder.Settings));
        Assert.Equal(before, File.ReadAllBytes(folder.Settings));
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused()
    {
        SqliteSettingStore.Open(folder.Settings).Dispose();
        SqlExtensions.Run(folder.Settings, "PRAGMA user_version = 2");

        Assert.Equal(
            $"Cannot keep settings in {folder.Settings}: a later version wrote it (format 2, this one knows 1). "
            + "Use that one, or choose another path.",
            Refusal(folder.Settings));
    }

    [Fact]
    public async Task A_damaged_file_is_refused()
    {
        await using (var store = SqliteSettingStore.Open(folder.Settings))
        {
            await store.Keep(Supply, "waveform", new string('~', 100_000));
        }

        // All pages but the first, which tells that it is a database of ours.
        var bytes = File.ReadAllBytes(folder.Settings);
        bytes.AsSpan(4096).Fill(0xAA);
        File.WriteAllBytes(folder.Settings, bytes);

        Assert.Equal(
            $"Cannot keep settings in {folder.Settings}: it is damaged. Restore it from a copy, or choose another path.",
            Refusal(folder.Settings));
    }

    [Fact]
    public void An_empty_file_is_as_good_as_none()
    {
        File.WriteAllBytes(folder.Settings, []);

        using var store = SqliteSettingStore.Open(folder.Settings);

        Assert.Null(store.Recall(Supply, "current"));
    }

    [Fact]
    public void A_file_has_one_store_at_a_time_even_when_that_one_has_nothing_to_do()
    {
        using (SqliteSettingStore.Open(folder.Settings))
        {
            Assert.Equal(
                $"Cannot keep settings in {folder.Settings}: another program has it open. Stop that one, or choose another path.",
                Refusal(folder.Settings));
        }

        SqliteSettingStore.Open(folder.Settings).Dispose();
    }

    [Fact]
    public void A_refused_file_is_let_go()
    {
        SqlExtensions.Run(folder.Settings, "CREATE TABLE customer (name TEXT)");
        Refusal(folder.Settings);

        SqlExtensions.Run(folder.Settings, "DROP TABLE customer");

        using var store = SqliteSettingStore.Open(folder.Settings);
        Assert.Null(store.Recall(Supply, "current"));
    }

    public void Dispose() => folder.Dispose();

    private static string Refusal(string path) => Assert.Throws<IOException>(() => SqliteSettingStore.Open(path)).Message;
}
