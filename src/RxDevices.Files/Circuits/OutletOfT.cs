namespace RxDevices.Files;

/// <summary>Where an attribute of a device follows a quantity.</summary>
/// <remarks>Cold. The present value at once, then each that is shown; for one observer, the attribute. On the strand of the device.</remarks>
internal sealed class Outlet<T> : IObservable<T>
{
    private readonly Node node;
    private readonly Func<double, T> convert;
    private IObserver<T>? observer;

    public Outlet(Node node, Func<double, T> convert)
    {
        (this.node, this.convert) = (node, convert);
        node.Show = Show;
    }

    public IDisposable Subscribe(IObserver<T> observer)
    {
        this.observer = observer;
        Show();
        return System.Reactive.Disposables.Disposable.Create(() => this.observer = null);
    }

    private void Show() => observer?.OnNext(convert(node.Value));
}
