namespace RxDevices.Lines.Tests.Kit;

/// <summary>An answer that comes when the test says so; it tells when it is waited for, and when nobody waits any more.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource<long> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => asked.Task;

    public Task GivenUp => givenUp.Task;

    public void Open(long value) => answer.TrySetResult(value);

    public async Task<long> Wait(CancellationToken cancellation)
    {
        asked.TrySetResult();
        try
        {
            return await answer.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            givenUp.TrySetResult();
            throw;
        }
    }
}
