namespace RxDevices.Lines.Tests.Kit;

/// <summary>A listener that cannot accept its first client.</summary>
internal sealed class FaultyListener(ILineListener inner, Exception trouble) : ILineListener
{
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Failed => failed.Task;

    public string Description => "faulty";

    public ValueTask<LineConnection?> Accept(CancellationToken cancellation) =>
        failed.TrySetResult() ? ValueTask.FromException<LineConnection?>(trouble) : inner.Accept(cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
