using System.Reactive.Linq;

namespace RxDevices;

/// <summary>From what is told on a strand to an answer that is not.</summary>
internal static class OffStrandExtensions
{
    /// <summary>The last value of a stream when it completes, delivered off the strand on which that is told; the default where it had none.
    /// Rx's own way goes on inside the strand, or, after <c>ConfigureAwait(false)</c>, somewhere on the thread pool.</summary>
    public static async Task<T?> LastOffStrand<T>(this IObservable<T> stream, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<T?>();
        var last = default(T);
        using var waiting = stream.Subscribe(
            value => last = value,
            exception => StrandContext.Deliver(() => answer.TrySetException(exception)),
            () => StrandContext.Deliver(() => answer.TrySetResult(last)));
        var letGo = cancellation.UnsafeRegister(_ => answer.TrySetCanceled(cancellation), null);
        try
        {
            return await answer.Task.ConfigureAwait(false);
        }
        finally
        {
            letGo.Unregister();
        }
    }
}
