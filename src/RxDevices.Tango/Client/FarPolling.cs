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

    /// <summary>Cold. Fails where there is no such attribute. Its configuration, again and again.</summary>
    public IObservable<AttributeConfig5> Configurations(string attribute) => Questions.Every<AttributeConfig5>(
        options.PollingPeriod * ReadsPerDescription,
        options.Clock,
        async cancellation => await device.AskConfiguration(attribute, cancellation).ConfigureAwait(false));

    /// <summary>Cold. Fails while the server is away. What the device has, again and again.</summary>
    public IObservable<DeviceDescription> Interfaces() => Questions.Every<DeviceDescription>(
        options.PollingPeriod * ReadsPerDescription,
        options.Clock,
        async cancellation => await device.Describe(cancellation).ConfigureAwait(false));
}
