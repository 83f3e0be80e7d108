using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace RxDevices.Storage;

/// <summary>Why settings cannot be kept in a file, and what to do about it, in one line.</summary>
internal static class SettingFileFailures
{
    // A folder that is missing is more often a disk that is not there than a first start: made in its place, it would look
    // as if all settings were lost.
    public static void ThrowIfNoFolder(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw CannotOpen(path, $"there is no folder {folder}. Make it, or choose another path.");
        }
    }

    public static void ThrowIfForeign(string path, bool isForeign)
    {
        if (isForeign)
        {
            throw CannotOpen(path, "it is the database of another program. Choose another path.");
        }
    }

    public static void ThrowIfLater(string path, long version, long known)
    {
        if (version > known)
        {
            throw CannotOpen(
                path, $"a later version wrote it (format {version}, this one knows {known}). Use that one, or choose another path.");
        }
    }

    public static IOException CannotOpen(string path, SqliteException exception) => CannotOpen(path, Why(exception), exception);

    public static IOException CannotWrite(string path, SqliteException exception) =>
        new($"Cannot write settings to {path}: {Why(exception)}", exception);

    private static IOException CannotOpen(string path, string why, SqliteException? exception = null) =>
        new($"Cannot keep settings in {path}: {why}", exception);

    private static string Why(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => "another program has it open. Stop that one, or choose another path.",
        SQLITE_NOTADB => "it is no database. Choose another path.",
        SQLITE_CORRUPT => "it is damaged. Restore it from a copy, or choose another path.",
        SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_READONLY => "there is no right to write there. Choose another path.",
        SQLITE_FULL => "the disk is full.",
        _ => exception.Message,
    };
}
