using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Hosting;

/// <summary>A client's handle to an attribute, near or far.</summary>
/// <remarks>
/// As an observable: Hot. Replays the last. Never fails, unless there is no such attribute. Completes with the device.
/// On the device's strand. Safe from any thread.
/// </remarks>
public sealed class AttributeProxy : IObservable<Reading>
{
    private readonly IDevicePort port;
    private readonly DeviceProxy device;

    /// <summary>Makes the handle; whether there is such an attribute shows at the first use.</summary>
    public AttributeProxy(IDevicePort port, string name)
    {
        this.port = port;
        device = new(port);
        Name = name;
    }

    /// <summary>The attribute's name, as it was given.</summary>
    public string Name { get; }

    /// <summary>The name of its device.</summary>
    public DeviceName Device => port.Name;

    /// <summary>Watches the readings.</summary>
    public IDisposable Subscribe(IObserver<Reading> observer) => Explained(Observable.Defer(() => port.Observe(Name))).Subscribe(observer);

    /// <summary>Hot. Replays the current reading. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where there is no such attribute, or it has no such events.
    /// The readings that pass a criterion.</summary>
    public IObservable<Reading> Events(EventKind kind) => Explained(Observable.Defer(() => port.Events(Name, kind)));

    /// <summary>Hot. Replays nothing. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where there is no such attribute, or it does not tell.</summary>
    public IObservable<DataReady> DataReady() => Explained(Observable.Defer(() => port.DataReady(Name)));

    /// <summary>Hot. Replays the current one. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where there is no such attribute.
    /// What the attribute is, whenever its configuration changes.</summary>
    public IObservable<AttributeDescription> Configurations() => Explained(Observable.Defer(() => port.Configurations(Name)));

    /// <summary>Cold. Changes properties of the configuration when subscribed to, all or none (see <see cref="AttributeProperties"/>).
    /// Fails with <see cref="DevFailedException"/>.</summary>
    public IObservable<Unit> Configure(IReadOnlyDictionary<string, string> properties) => Once(async cancellation =>
    {
        await port.Configure(Name, properties, cancellation).ConfigureAwait(false);
        return Unit.Default;
    });

    /// <summary>Cold. One reading, then completes. Fails with <see cref="DevFailedException"/>.</summary>
    public IObservable<Reading> Read() => Once(cancellation => device.ReadAttribute(Name, cancellation));

    /// <summary>Cold. Writes when subscribed to. Fails with <see cref="DevFailedException"/>.</summary>
    public IObservable<Unit> Write(object value) => Once(async cancellation =>
    {
        await device.WriteAttribute(Name, value, cancellation).ConfigureAwait(false);
        return Unit.Default;
    });

    /// <summary>What the attribute is.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    public async ValueTask<AttributeDescription> Describe(CancellationToken cancellation = default)
    {
        var device = await port.Describe(cancellation).ConfigureAwait(false);
        return device.Attribute(Name) ?? throw ProxyFailures.NoAttribute(Device.ToString(), Name).ToException();
    }

    private IObservable<T> Once<T>(Func<CancellationToken, Task<T>> ask) => Explained(Observable.FromAsync(ask, ImmediateScheduler.Instance));

    private IObservable<T> Explained<T>(IObservable<T> answers) =>
        answers.Catch((DevFailedException refusal) => Observable.Throw<T>(Explain(refusal)));

    private DevFailedException Explain(DevFailedException refusal) => refusal.Failure.Reason == Reasons.AttributeNotFound
        ? ProxyFailures.NoAttribute(Device.ToString(), Name).ToException()
        : refusal;
}
