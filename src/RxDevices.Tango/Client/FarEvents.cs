using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// What becomes of a far device: by the events of its server, or where that refuses them by asking again and again. Everybody who watches
/// the same shares one subscription. Events are then those readings that pass the criterion, as the near device would have found them.
/// </summary>
/// <remarks>Safe from any thread. Disposed of, it completes what it told.</remarks>
internal sealed class FarEvents : IDisposable
{
    private readonly TangoDevice device;
    private readonly TangoClient client;
    private readonly FarPolling polling;
    private readonly Strand strand;
    private readonly ConcurrentDictionary<(string Attribute, EventType? Type), IDisposable> all = new();
    private volatile bool disposed;

    public FarEvents(TangoDevice device, TangoClient client)
    {
        (this.device, this.client) = (device, client);
        polling = new(device, client.Options);
        strand = new(client.Options.Clock, client.Options.OnFault);
    }

    /// <summary>Hot. Replays the last. Fails where there is no such attribute. Completes with the device. Readings that changed, and what
    /// happened on the way.</summary>
    public IObservable<Reading> Readings(string attribute) => Kept(attribute, null, replays: true, () =>
        Subscription(attribute, EventType.Change).Catch((DevFailedException _) => polling.Readings(attribute)));

    /// <summary>Hot. Replays the last. Fails where there are no such events. Completes with the device. Readings that pass a criterion.</summary>
    public IObservable<Reading> Events(string attribute, EventKind kind) => EventTypes.Of(kind) is { } type
        ? Kept(attribute, type, replays: true, () =>
            Subscription(attribute, type).Catch((DevFailedException refused) => Found(attribute, kind, refused)))
        : Found(attribute, kind);

    /// <summary>Hot. Replays nothing. Fails where there are no such events. Completes with the device.</summary>
    public IObservable<DataReady> DataReady(string attribute) => Kept(attribute, EventType.DataReady, replays: false, () =>
        Subscription(attribute, EventType.DataReady, EventReads.DataReady)
            .Where(notice => notice.Kind == EventNoticeKind.Event)
            .Select(notice => new DataReady(notice.Value!.Name, client.Options.Clock.Now, notice.Value.Ctr))
            .Catch((DevFailedException refused) => Observable.Throw<DataReady>(NotTold(attribute, "data-ready", refused))));

    /// <summary>Hot. Replays the current one. Fails where there is no such attribute. Completes with the device.</summary>
    public IObservable<AttributeDescription> Configurations(string attribute) => Kept(attribute, EventType.Configuration, replays: true, () =>
        Subscription(attribute, EventType.Configuration, EventReads.Configuration, cancellation =>
            new(device.AskConfiguration(attribute, cancellation)))
            .Where(notice => notice.Value is not null)
            .Select(notice => notice.Value!)
            .Catch((DevFailedException _) => polling.Configurations(attribute))
            .DistinctUntilChanged(wire => Convert.ToHexString(CdrWriter.ToArray(wire, AttributeConfig5.Write)))
            .Select(device.Learn));

    /// <summary>Hot. Replays the current one. Completes with the device.</summary>
    public IObservable<DeviceDescription> Interfaces() => Kept("", EventType.Interface, replays: true, () =>
        Subscription("", EventType.Interface, EventReads.Interface)
            .Where(notice => notice.Kind is EventNoticeKind.Subscribed or EventNoticeKind.Event)
            .Select(_ => Observable.FromAsync(cancellation => device.Describe(cancellation).AsTask(), ImmediateScheduler.Instance)
                .Catch((DevFailedException _) => Observable.Empty<DeviceDescription>()))
            .Switch()
            .Catch((DevFailedException _) => polling.Interfaces())
            .DistinctUntilChanged(MembersOf));

    public void Dispose()
    {
        disposed = true;
        foreach (var shared in all.Values)
        {
            shared.Dispose();
        }
    }

    // What the server does not tell, as far as readings show it.
    private IObservable<Reading> Found(string attribute, EventKind kind, DevFailedException? refused = null) => kind == EventKind.User
        ? Observable.Throw<Reading>(NotTold(attribute, "user", refused!))
        : device.Described(attribute).SelectMany(description => kind == EventKind.Periodic
            ? polling.Readings(attribute, description.Configuration.EventPeriod)
            : new EventFilter(description, kind).Passing(Readings(attribute), client.Options.Clock));

    private IObservable<Reading> Subscription(string attribute, EventType type) =>
        Subscription(
            attribute,
            type,
            EventReads.Readings(device.Known),
            cancellation => device.Read(attribute, ReadSource.CacheThenDevice, cancellation))
            .Where(new FreshNotices().Passes)
            .Select(notice => notice.Value ?? device.Nothing(device.Known(attribute), notice.Failure!));

    private IObservable<EventNotice<T>> Subscription<T>(
        string attribute, EventType type, WireRead<T> read, Func<CancellationToken, ValueTask<T>>? current = null)
    {
        var wanted = new FarSubscription(device, attribute, type);
        return client.Events.Observe(new EventRequest<T>(wanted.Ask, wanted.Confirm, read) { Current = current });
    }

    private static DevFailedException NotTold(string attribute, string events, DevFailedException refused) => refused.Failure.Then(
        Reasons.NotSupported,
        $"The server tells no {events} events of attribute {attribute}, and reading it does not show them",
        "DeviceProxy::subscribe_event()").ToException();

    private static string MembersOf(DeviceDescription description) => string.Join(
        '\n',
        description.Attributes.Select(attribute => $"{attribute.Name} {attribute.Kind} {attribute.Access}")
            .Concat(description.Commands.Select(command => $"{command.Name} {command.Argument} {command.Result}")));

    private Shared<T> Kept<T>(string attribute, EventType? type, bool replays, Func<IObservable<T>> source)
        where T : class
    {
        var shared = (Shared<T>)all.GetOrAdd(
            (attribute.ToLowerInvariant(), type), _ => new Shared<T>(strand, client.Options.OnFault, Observable.Defer(source), client.Ending, replays));
        if (disposed)
        {
            shared.Dispose();
        }

        return shared;
    }
}
