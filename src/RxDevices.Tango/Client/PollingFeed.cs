using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// Asks a far device again and again, where its server tells nothing by itself. Everybody who watches an attribute shares its reads; events
/// are those readings that pass the criterion, as the near device would have found them at these instants.
/// </summary>
internal sealed class PollingFeed(TangoDevice device, TangoClientOptions options, CancellationToken ending) : IEventFeed
{
    // Configurations change when somebody types, not by themselves.
    private const int ReadsPerDescription = 10;

    private readonly Strand strand = new(options.Clock, static _ => { });
    private readonly ConcurrentDictionary<(string Attribute, TimeSpan Period), SharedPoll<Reading>> readings = new();
    private readonly ConcurrentDictionary<string, SharedPoll<AttributeDescription>> configurations = new();
    private readonly Lazy<SharedPoll<DeviceDescription>> interfaces = new(() => InterfacesOf(device, options, ending));
    private volatile bool disposed;

    public IObservable<Reading> Readings(string attribute) => Readings(attribute, options.PollingPeriod);

    public IObservable<Reading> Events(string attribute, EventKind kind) => kind == EventKind.User
        ? Observable.Throw<Reading>(NotTold(attribute, "user events"))
        : Observable.FromAsync(
            cancellation => device.DescribeAttribute(attribute, new("subscribe_event"), cancellation).AsTask(),
            ImmediateScheduler.Instance).SelectMany(description => kind == EventKind.Periodic
                ? Readings(attribute, description.Configuration.EventPeriod)
                : Passing(attribute, new(description, kind)));

    public IObservable<DataReady> DataReady(string attribute) => Observable.Throw<DataReady>(NotTold(attribute, "data-ready events"));

    public IObservable<AttributeDescription> Configurations(string attribute) => Kept(
        configurations,
        attribute.ToLowerInvariant(),
        name => new(strand, options.PollingPeriod * ReadsPerDescription, () =>
        {
            byte[]? last = null;
            return async cancellation =>
            {
                var wire = await device.AskConfiguration(name, cancellation).ConfigureAwait(false);
                var bytes = CdrWriter.ToArray(wire, AttributeConfig5.Write);
                if (last is not null && bytes.AsSpan().SequenceEqual(last))
                {
                    return null;
                }

                last = bytes;
                return AttributeConfigurations.Describe(wire);
            };
        }, ending));

    public IObservable<DeviceDescription> Interfaces() => interfaces.Value;

    public void Dispose()
    {
        disposed = true;
        foreach (var poll in readings.Values.Concat<IDisposable>(configurations.Values).Append(interfaces.Value))
        {
            poll.Dispose();
        }
    }

    private SharedPoll<Reading> Readings(string attribute, TimeSpan period) => Kept(
        readings,
        (attribute.ToLowerInvariant(), period),
        _ => new(
            strand,
            period,
            () => async cancellation => await device.Read(attribute, ReadSource.CacheThenDevice, cancellation).ConfigureAwait(false),
            ending));

    private SharedPoll<T> Kept<TKey, T>(ConcurrentDictionary<TKey, SharedPoll<T>> polls, TKey key, Func<TKey, SharedPoll<T>> make)
        where TKey : notnull
        where T : class
    {
        var poll = polls.GetOrAdd(key, make);
        if (disposed)
        {
            poll.Dispose();
        }

        return poll;
    }

    private IObservable<Reading> Passing(string attribute, EventFilter filter) =>
        Readings(attribute).Where(reading => filter.Passes(reading, options.Clock.Now));

    private static DevFailedException NotTold(string attribute, string events) => new(
        Reasons.NotSupported, $"The server tells no {events} of attribute {attribute}, and reading it does not show them", "PollingFeed");

    private static SharedPoll<DeviceDescription> InterfacesOf(
        TangoDevice device, TangoClientOptions options, CancellationToken ending) =>
        new(new(options.Clock, static _ => { }), options.PollingPeriod * ReadsPerDescription, () =>
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
        }, ending);
}
