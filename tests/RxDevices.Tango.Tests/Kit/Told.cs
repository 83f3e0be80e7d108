using System.Threading.Channels;
using RxDevices.Hosting;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>What an observer was told, one after the other, whichever thread told it.</summary>
internal sealed class Told<T> : IObserver<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<T> values = System.Threading.Channels.Channel.CreateUnbounded<T>();
    private readonly TaskCompletionSource<Exception> failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Exception> Failed => failed.Task.WaitAsync(Patience, RealTime.Clock.AsTimeProvider());

    public Task Completed => completed.Task.WaitAsync(Patience, RealTime.Clock.AsTimeProvider());

    public Task<T> Next() => values.Reader.ReadAsync().AsTask().WaitAsync(Patience, RealTime.Clock.AsTimeProvider());

    public void OnNext(T value) => values.Writer.TryWrite(value);

    public void OnError(Exception error) => failed.TrySetResult(error);

    public void OnCompleted() => completed.TrySetResult();
}
