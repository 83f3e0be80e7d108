using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>Asks a far device again and again, where its server tells nothing by itself.</summary>
internal sealed class FarPolling(TangoDevice device, TangoClientOptions options)
{
    // Configurations change when somebody types, not by themselves.
    private const int ReadsPerDescription = 10;

    /// <summary>Cold. Fails where there is no such attribute. Every reading.</summary>
    public IObservable<Reading> Readings(string attribute, TimeSpan? period = null) => Questions.Every<Reading>(
        period ?? options.PollingPeriod,
        options.Clock,
        async cancellation => await device.Read(attribute, ReadSource.CacheThenDevice, cancellation).ConfigureAwait(false));

    /// <summary>Cold. Fails where there is no such attribute. Its configuration, again and again; the last one while the server is
    /// away.</summary>
    public IObservable<AttributeConfig5> Configurations(string attribute) =>
        Descriptions<AttributeConfig5>(cancellation => new(device.AskConfiguration(attribute, cancellation)));

    /// <summary>Cold. Fails where the server is away at first. What the device has, again and again; the last of it while the server is
    /// away.</summary>
    public IObservable<DeviceDescription> Interfaces() => Descriptions(device.Describe);

    private IObservable<T> Descriptions<T>(Func<CancellationToken, ValueTask<T>> ask)
        where T : class => Observable.Defer(() =>
    {
        T? last = null;
        return Questions.Every(options.PollingPeriod * ReadsPerDescription, options.Clock, async cancellation =>
        {
            try
            {
                return last = await ask(cancellation).ConfigureAwait(false);
            }
            catch (DevFailedException) when (last is not null)
            {
                return last;
            }
        });
    });
}
