namespace RxDevices.Tango;

/// <summary>The admin device is not administrated itself: it keeps a black box, and nothing else.</summary>
internal sealed class AdminAdministration(AdminDevice admin, ClientIdentity client) : IDeviceAdministration
{
    public ValueTask StartPolling(MemberKind kind, string member, TimeSpan period, CancellationToken cancellation = default) =>
        throw Refuse();

    public ValueTask StopPolling(MemberKind kind, string member, CancellationToken cancellation = default) => throw Refuse();

    public ValueTask<IReadOnlyList<PollingStatus>> PollingStatus(CancellationToken cancellation = default) =>
        new((IReadOnlyList<PollingStatus>)[]);

    public ValueTask<IReadOnlyList<Reading>> AttributeHistory(string attribute, int count, CancellationToken cancellation = default) =>
        throw Refuse();

    public ValueTask<IReadOnlyList<CommandRecord>> CommandHistory(string command, int count, CancellationToken cancellation = default) =>
        throw Refuse();

    public ValueTask<IReadOnlyList<DeviceRequest>> BlackBox(int count, CancellationToken cancellation = default)
    {
        var last = admin.Requests.Last(count);
        admin.Requests.Add(RequestKind.BlackBox, null, client);
        return new(last);
    }

    public ValueTask Lock(TimeSpan validity, CancellationToken cancellation = default) => throw Refuse();

    public ValueTask Relock(CancellationToken cancellation = default) => throw Refuse();

    public ValueTask<int> Unlock(bool force = false, CancellationToken cancellation = default) => throw Refuse();

    public ValueTask<LockStatus?> LockedBy(CancellationToken cancellation = default) => new((LockStatus?)null);

    public ValueTask<IReadOnlyList<DeviceProperty>> Properties(CancellationToken cancellation = default) =>
        new((IReadOnlyList<DeviceProperty>)[]);

    private static DevFailedException Refuse() =>
        new(WireReasons.NotSupported, "The admin device can neither be polled nor locked", "AdminAdministration");
}
