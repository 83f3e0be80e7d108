using Microsoft.Data.Sqlite;

namespace RxDevices.Storage.Tests.Kit;

/// <summary>Stops a store in the middle of the next transaction until it is let go.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim go = new();

    public HeldWriter(SqliteConnection connection)
    {
        connection.CreateFunction("hold", () =>
        {
            reached.TrySetResult();
            go.Wait();
            return 0;
        });
        connection.Run("CREATE TEMP TRIGGER held BEFORE INSERT ON main.setting BEGIN SELECT hold(); END");
    }

    /// <summary>Done when the store is in its transaction.</summary>
    public Task Reached => reached.Task.Soon();

    public void LetGo() => go.Set();

    public void Dispose() => go.Set();
}
