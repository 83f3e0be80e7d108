using System.Globalization;

namespace RxDevices.Tango;

/// <summary>The administration of a far device: histories are its own, polling and locks are commands of its server's admin device.</summary>
internal sealed class TangoAdministration(TangoDevice device, TangoClientOptions options) : IDeviceAdministration
{
    public async ValueTask StartPolling(MemberKind kind, string member, TimeSpan period, CancellationToken cancellation = default)
    {
        var polled = await PollingStatus(cancellation).ConfigureAwait(false);
        var isPolled = polled.Any(status => status.Kind == kind && status.Member.Equals(member, StringComparison.OrdinalIgnoreCase));
        var milliseconds = (int)Math.Clamp(period.TotalMilliseconds, 0, int.MaxValue);
        await device.Admin.Execute(
            isPolled ? "UpdObjPollingPeriod" : "AddObjPolling",
            new LongStringArray([milliseconds], PolledObject(kind, member)),
            cancellation).ConfigureAwait(false);
    }

    public async ValueTask StopPolling(MemberKind kind, string member, CancellationToken cancellation = default) =>
        await device.Admin.Execute("RemObjPolling", PolledObject(kind, member), cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<PollingStatus>> PollingStatus(CancellationToken cancellation = default)
    {
        var texts = await device.Admin.Execute("DevPollStatus", device.Name.ToString(), cancellation).ConfigureAwait(false) as string[];
        return [.. (texts ?? []).Select(PollingReport.Parse).OfType<PollingStatus>()];
    }

    public async ValueTask<IReadOnlyList<Reading>> AttributeHistory(string attribute, int count, CancellationToken cancellation = default)
    {
        var errand = new Errand("attribute_history");
        var history = await device.Ask(Operations.ReadAttributeHistory5.With((attribute, count)) with { Errand = errand }, cancellation)
            .ConfigureAwait(false);
        return Histories.Readings(history, await device.DescribeAttribute(attribute, errand, cancellation).ConfigureAwait(false));
    }

    public async ValueTask<IReadOnlyList<CommandRecord>> CommandHistory(string command, int count, CancellationToken cancellation = default)
    {
        var question = Operations.CommandInoutHistory4.With((command, count)) with { Errand = new("command_history") };
        return Histories.Records(await device.Ask(question, cancellation).ConfigureAwait(false));
    }

    public async ValueTask<IReadOnlyList<DeviceRequest>> BlackBox(int count, CancellationToken cancellation = default)
    {
        var lines = await device.Ask(Operations.BlackBox.With(count), cancellation).ConfigureAwait(false);
        return [.. lines.Select(BlackBoxLine.Parse).OfType<DeviceRequest>()];
    }

    public async ValueTask Lock(TimeSpan validity, CancellationToken cancellation = default)
    {
        var seconds = (int)Math.Clamp(Math.Ceiling(validity.TotalSeconds), 0, int.MaxValue);
        await device.Admin.Execute("LockDevice", new LongStringArray([seconds], [Wire]), cancellation).ConfigureAwait(false);
    }

    public async ValueTask Relock(CancellationToken cancellation = default) =>
        await device.Admin.Execute("ReLockDevices", new[] { Wire }, cancellation).ConfigureAwait(false);

    public async ValueTask<int> Unlock(bool force = false, CancellationToken cancellation = default) =>
        await device.Admin.Execute("UnLockDevice", new LongStringArray([force ? 1 : 0], [Wire]), cancellation).ConfigureAwait(false) as int? ?? 0;

    public async ValueTask<LockStatus?> LockedBy(CancellationToken cancellation = default) =>
        await device.Admin.Execute("DevLockStatus", Wire, cancellation).ConfigureAwait(false) is LongStringArray status
            ? LockReport.Parse(status, options.Clock.Now)
            : null;

    public ValueTask<IReadOnlyList<DeviceProperty>> Properties(CancellationToken cancellation = default) => throw new DevFailedException(
        ClientReasons.NonDatabaseDevice,
        $"Feature not available for device {device.Name} which is a non database device",
        "DeviceProxy::get_property");

    private string Wire => device.Name.ToString().ToLowerInvariant();

    private string[] PolledObject(MemberKind kind, string member) =>
        [Wire, kind == MemberKind.Attribute ? "attribute" : "command", member.ToLower(CultureInfo.InvariantCulture)];
}
