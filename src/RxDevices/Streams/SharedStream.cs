using System.Runtime.CompilerServices;

namespace RxDevices;

/// <summary>A stream that a device follows once and shows to many of its own parts: an attribute nobody outside can see.</summary>
internal sealed class SharedStream<T>(Device device, IObservable<T> source) : ISharedStream, IObservable<T>
{
    private readonly Multicast<StrongBox<T>> values = new(
        device.Strand, exception => device.Report("a subscriber of a shared stream", exception));

    private IDisposable? following;
    private bool broken;

    public void Start()
    {
        if (following is null || broken)
        {
            broken = false;
            try
            {
                following = source.Subscribe(value => values.Push(new(value)), Fail);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }
    }

    public void End()
    {
        following?.Dispose();
        values.Complete();
    }

    public IDisposable Subscribe(IObserver<T> observer) => values.Subscribe(new Unboxing(observer));

    private void Fail(Exception exception)
    {
        broken = true;
        device.Break("following a shared stream", exception);
    }

    private sealed class Unboxing(IObserver<T> observer) : IObserver<StrongBox<T>>
    {
        public void OnNext(StrongBox<T> value) => observer.OnNext(value.Value!);

        public void OnError(Exception error) => observer.OnError(error);

        public void OnCompleted() => observer.OnCompleted();
    }
}
