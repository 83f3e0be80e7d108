namespace RxDevices.Storage;

/// <summary>What becomes safe together: the newest value of each setting, and everyone who waits for any of them.</summary>
/// <remarks>One owner at a time, except for <see cref="Safe"/>.</remarks>
internal sealed class SettingBatch
{
    // Continuations run elsewhere: the writer has the next batch to write.
    private readonly TaskCompletionSource safe = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Dictionary<string, string> Values { get; } = [];

    public Task Safe => safe.Task;

    public void Acknowledge() => safe.SetResult();

    public void Refuse(Exception exception) => safe.SetException(exception);
}
