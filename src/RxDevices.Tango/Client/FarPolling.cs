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
        () => async cancellation => await device.Read(attribute, ReadSource.CacheThenDevice, cancellation).ConfigureAwait(false));

    /// <summary>Cold. Fails where there is no such attribute. Its configuration, whenever it is another.</summary>
    public IObservable<AttributeDescription> Configurations(string attribute) =>
        Questions.Every<AttributeDescription>(options.PollingPeriod * ReadsPerDescription, options.Clock, () =>
        {
            byte[]? last = null;
            return async cancellation =>
            {
                var wire = await device.AskConfiguration(attribute, cancellation).ConfigureAwait(false);
                var bytes = CdrWriter.ToArray(wire, AttributeConfig5.Write);
                if (last is not null && bytes.AsSpan().SequenceEqual(last))
                {
                    return null;
                }

                last = bytes;
                return AttributeConfigurations.Describe(wire);
            };
        });

    /// <summary>Cold. Fails while the server is away. What the device has, whenever it is something else.</summary>
    public IObservable<DeviceDescription> Interfaces() =>
        Questions.Every<DeviceDescription>(options.PollingPeriod * ReadsPerDescription, options.Clock, () =>
        {
            string? last = null;
            return async cancellation =>
            {
                var description = await device.Describe(cancellation).ConfigureAwait(false);
                var members = string.Join(
                    '\n',
                    description.Attributes.Select(attribute => $"{attribute.Name} {attribute.Kind} {attribute.Access}")
                        .Concat(description.Commands.Select(command => $"{command.Name} {command.Argument} {command.Result}")));
                if (members == last)
                {
                    return null;
                }

                last = members;
                return description;
            };
        });
}
