using System.Diagnostics;

namespace RxDevices.Lines;

/// <content>The answers to those who run devices.</content>
internal sealed partial class Conversation
{
    private async ValueTask<string> Administer(Query query, Answers answers, CancellationToken cancellation)
    {
        switch (query)
        {
            case Query.History history:
                return await answers.History(history.Name, history.Count, format, cancellation);
            case Query.Configure configure:
                RequireWriteAccess(configure.Name, "Changing the configuration of an attribute", "DeviceProxy::set_attribute_config()");
                return format.Configured(
                    await answers.Configure(configure.Name, configure.Properties, cancellation), configure.Properties.Keys);
            case Query.Poll poll:
                RequireWriteAccess(poll.Name, "Polling", "DeviceProxy::poll_attribute()");
                await answers.Poll(poll.Name, poll.Period, cancellation);
                return format.Done();
            case Query.PollingStatus status:
                return format.Polling(await answers.Device(status.Device).Administration.PollingStatus(cancellation));
            case Query.BlackBox blackBox:
                return format.BlackBox(await answers.Device(blackBox.Device).Administration.BlackBox(blackBox.Count, cancellation));
            case Query.DeviceProperties properties:
                return format.Properties(await answers.Device(properties.Device).Administration.Properties(cancellation));
            case Query.LockedBy lockedBy:
                return format.LockedBy(await answers.Device(lockedBy.Device).Administration.LockedBy(cancellation));
            case Query.Lock locking:
                RequireWriteAccess(locking.Device, "Locking", "DeviceProxy::lock()");
                await answers.Device(locking.Device).Administration.Lock(locking.Validity, cancellation);
                return format.Done();
            case Query.Relock relocking:
                RequireWriteAccess(relocking.Device, "Locking", "DeviceProxy::lock()");
                await answers.Device(relocking.Device).Administration.Relock(cancellation);
                return format.Done();
            case Query.Unlock unlocking:
                RequireWriteAccess(unlocking.Device, "Unlocking", "DeviceProxy::unlock()");
                return format.Done(await answers.Device(unlocking.Device).Administration.Unlock(unlocking.Force, cancellation));
            default:
                throw new UnreachableException(query.ToString());
        }
    }
}
