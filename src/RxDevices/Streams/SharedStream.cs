using System.Runtime.CompilerServices;

namespace RxDevices;

/// <summary>A stream that a device follows once and shows to many of its own parts: an attribute nobody outside can see.</summary>
internal sealed class SharedStream<T>(Device device, IObservable<T> source) : ISharedStream, IObservable<T>
{
    private readonly Multicast<StrongBox<T>> values = new(
        device.Strand, exception => device.Report("a subscriber of a shared stream", exception));

    private readonly Following following = new(exception => device.Break("following a shared stream", exception));

    public void Start() => following.Begin(fail => source.Subscribe(value => values.Push(new(value)), fail));

    public void End()
    {
        following.End();
        values.Complete();
    }

    public IDisposable Subscribe(IObserver<T> observer) => values.Subscribe(new Unboxing(observer));

    private sealed class Unboxing(IObserver<T> observer) : IObserver<StrongBox<T>>
    {
        public void OnNext(StrongBox<T> value) => observer.OnNext(value.Value!);

        public void OnError(Exception error) => observer.OnError(error);

        public void OnCompleted() => observer.OnCompleted();
    }
}
