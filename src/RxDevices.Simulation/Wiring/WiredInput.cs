using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>What comes to a device through the wiring: the readings of an output, or what is made of several.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <remarks>
/// As an observable: Hot. Replays the last. Never fails. Completes with the device. On the device's strand. One reading an instant at most,
/// with the time of the newest it is made of. Safe from any thread.
/// </remarks>
public sealed class WiredInput<T> : IObservable<Reading<T>>, ISettled
{
    private readonly Wiring wiring;
    private readonly WireNode<T> node;

    internal WiredInput(Wiring wiring, WireNode<T> node) => (this.wiring, this.node) = (wiring, node);

    /// <summary>Its name, <c>domain/family/member/input</c>.</summary>
    public string Name => node.Name;

    /// <summary>Watches the readings: the last one first, then each that follows.</summary>
    public IDisposable Subscribe(IObserver<Reading<T>> observer) => node.Readings.Subscribe(observer);

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// The values alone: readings without one are left out.</summary>
    public IObservable<T> Values() => node.Readings.Where(reading => reading.HasValue).Select(reading => reading.Value);

    /// <inheritdoc/>
    void ISettled.Settle() => wiring.Settle();
}
