using System.Reactive.Disposables;

namespace RxDevices.Tapes;

/// <summary>The stream of one attribute of a device that is replayed: followed by the attribute, and by nobody else.</summary>
internal sealed class TapeTrack<T> : TapeTrack, IObservable<Reading<T>>
{
    private volatile IObserver<Reading<T>>? attribute;

    public IDisposable Subscribe(IObserver<Reading<T>> observer)
    {
        attribute = observer;
        return Disposable.Create(this, static track => track.attribute = null);
    }

    public override void Show(Reading reading, DateTimeOffset time) => attribute?.OnNext(reading.As<T>().At(time));
}
