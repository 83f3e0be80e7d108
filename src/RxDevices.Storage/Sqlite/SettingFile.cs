using Microsoft.Data.Sqlite;

namespace RxDevices.Storage;

/// <summary>The database: opened for one owner, read once, then written a batch at a time.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class SettingFile : IDisposable
{
    // "RxDv": tells our files from those of other programs.
    private const long OurApplication = 0x52784476;
    private const long OurVersion = 1;

    private readonly string path;

    private SettingFile(string path)
    {
        this.path = path;
        Connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // Closed means closed: the lock goes with it.
            Pooling = false,
            // Seconds to wait for a predecessor that is about to end.
            DefaultTimeout = 1,
        }.ToString());
    }

    /// <summary>For tests that stop or break a write.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>Opens the file and reads all values, by the names they are kept under.</summary>
    /// <exception cref="IOException">It cannot be opened, is used by another process, or is no file of ours.</exception>
    public static SettingFile Open(string path, out Dictionary<string, string> values)
    {
        var file = new SettingFile(Path.GetFullPath(path));
        try
        {
            SettingFileFailures.ThrowIfNoFolder(file.path);
            file.Connection.Open();
            file.Claim();
            values = file.Read();
            return file;
        }
        catch (SqliteException exception)
        {
            file.Dispose();
            throw SettingFileFailures.CannotOpen(file.path, exception);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Makes all of them safe, or none: then it throws, and can be asked again.</summary>
    public void Write(IReadOnlyDictionary<string, string> values)
    {
        try
        {
            using var transaction = Connection.BeginTransaction();
            using var command = Command(
                "INSERT INTO setting (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
            var name = command.Parameters.Add("$name", SqliteType.Text);
            var value = command.Parameters.Add("$value", SqliteType.Text);
            foreach (var setting in values)
            {
                (name.Value, value.Value) = (setting.Key, setting.Value);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
        catch (SqliteException exception)
        {
            throw SettingFileFailures.CannotWrite(path, exception);
        }
    }

    public void Dispose() => Connection.Dispose();

    // The order matters: the lock before the look, the look before anything is changed in what may be somebody else's file.
    private void Claim()
    {
        // Held until the end, so that nobody changes the values under those in memory. It also does without memory shared
        // between processes, which network file systems cannot give.
        Run("PRAGMA locking_mode = EXCLUSIVE");
        // FULL waits for the disk at each commit; the second line makes macOS mean it.
        Run("PRAGMA synchronous = FULL");
        Run("PRAGMA fullfsync = ON");
        Run("BEGIN EXCLUSIVE");
        MakeOrRecognize();
        Run("COMMIT");
        // One flush for each commit instead of three or four.
        Run("PRAGMA journal_mode = WAL");
    }

    private void MakeOrRecognize()
    {
        var application = Ask("PRAGMA application_id");
        if (application == OurApplication)
        {
            SettingFileFailures.ThrowIfLater(path, Ask("PRAGMA user_version"), OurVersion);
            return;
        }

        SettingFileFailures.ThrowIfForeign(path, application != 0 || Ask("SELECT count(*) FROM sqlite_schema") != 0);
        Run($"PRAGMA application_id = {OurApplication}");
        Run($"PRAGMA user_version = {OurVersion}");
        Run("CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT");
    }

    private Dictionary<string, string> Read()
    {
        var values = new Dictionary<string, string>();
        using var command = Command("SELECT name, value FROM setting");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            values[rows.GetString(0)] = rows.GetString(1);
        }

        return values;
    }

    private long Ask(string question)
    {
        using var command = Command(question);
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string statement)
    {
        using var command = Command(statement);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text)
    {
        var command = Connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
