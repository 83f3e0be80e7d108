using System.Reactive;
using System.Reactive.Linq;

namespace RxDevices.Hosting;

/// <summary>A client's handle to an attribute whose values are <typeparamref name="T"/>, near or far.</summary>
/// <typeparam name="T">The type of the value; others are converted where nothing of the value is lost.</typeparam>
/// <remarks>
/// As an observable: Hot. Replays the last. Never fails, unless there is no such attribute or its values are of another type.
/// Completes with the device. On the device's strand. Safe from any thread.
/// </remarks>
public sealed class AttributeProxy<T> : IObservable<Reading<T>>
{
    private readonly AttributeProxy proxy;

    /// <summary>Makes the typed face of a handle.</summary>
    public AttributeProxy(AttributeProxy proxy) => this.proxy = proxy;

    /// <summary>The attribute's name, as it was given.</summary>
    public string Name => proxy.Name;

    /// <summary>The name of its device.</summary>
    public DeviceName Device => proxy.Device;

    /// <summary>Watches the readings.</summary>
    public IDisposable Subscribe(IObserver<Reading<T>> observer) =>
        proxy.Select(reading => reading.As<T>()).Subscribe(observer);

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. The values alone.</summary>
    public IObservable<T> Values() => this.Where(reading => reading.HasValue).Select(reading => reading.Value);

    /// <summary>Hot. Replays the current reading. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where there is no such attribute, or it has no such events.
    /// The readings that pass a criterion.</summary>
    public IObservable<Reading<T>> Events(EventKind kind) => proxy.Events(kind).Select(reading => reading.As<T>());

    /// <summary>Cold. One reading, then completes. Fails with <see cref="DevFailedException"/>.</summary>
    public IObservable<Reading<T>> Read() => proxy.Read().Select(reading => reading.As<T>());

    /// <summary>Cold. Writes when subscribed to. Fails with <see cref="DevFailedException"/>.</summary>
    public IObservable<Unit> Write(T value) => proxy.Write(value!);
}
