namespace RxDevices.Samples;

/// <summary>Waiting for the end of a program.</summary>
public static class Stopping
{
    /// <summary>Completes when the token is cancelled.</summary>
    public static async Task Requested(this CancellationToken stop)
    {
        var requested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(requested.SetResult);
        await requested.Task;
    }
}
