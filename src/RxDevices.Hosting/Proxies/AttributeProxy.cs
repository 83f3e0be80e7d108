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
