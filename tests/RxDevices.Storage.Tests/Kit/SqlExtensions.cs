using Microsoft.Data.Sqlite;

namespace RxDevices.Storage.Tests.Kit;

/// <summary>SQL in one line.</summary>
internal static class SqlExtensions
{
    public static object? Run(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    /// <summary>Runs it as a program of its own would, on a file that no store has open.</summary>
    public static object? Run(string path, string text)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection.Run(text);
    }
}
