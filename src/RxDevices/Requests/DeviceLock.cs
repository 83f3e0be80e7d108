using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>The lock of a device: for the client that has it, until it unlocks as often as it locked, or the lock expires.</summary>
/// <remarks>Safe from any thread. On the clients' clock: they extend their locks in their own time, however fast that of the device goes.</remarks>
internal sealed class DeviceLock(Device device, IScheduler clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly Lock gate = new();
    private LockStatus? current;
    private TimeSpan validity;
    private int depth;
    private ClientIdentity? evicted;

    /// <summary>Who has the lock now, or null.</summary>
    public LockStatus? Status
    {
        get
        {
            lock (gate)
            {
                return Current();
            }
        }
    }

    public void Lock(ClientIdentity client, TimeSpan validity)
    {
        if (validity <= TimeSpan.Zero || validity > Longest)
        {
            throw new DevFailedException(
                Reasons.WrongFormat, $"A lock is valid for more than 0 and up to {Longest.TotalSeconds} s", "Device_Impl::lock");
        }

        lock (gate)
        {
            if (Current() is { } other && other.Owner != client)
            {
                throw Refuse($"Device {device.Name} is already locked by another client", "lock");
            }

            depth = Current() is null ? 1 : depth + 1;
            this.validity = validity;
            (current, evicted) = (new(client, clock.Now + validity), null);
        }
    }

    public void Relock(ClientIdentity client)
    {
        lock (gate)
        {
            if (Current() is not { } held)
            {
                throw new DevFailedException(
                    Reasons.DeviceNotLocked, $"Device {device.Name} is not locked. Can't re-lock it", "Device_Impl::relock");
            }

            if (held.Owner != client)
            {
                throw Refuse($"Device {device.Name} is already locked by another client", "relock");
            }

            current = held with { Until = clock.Now + validity };
        }
    }

    /// <summary>Unlocks once; answers how often the client must still unlock.</summary>
    public int Unlock(ClientIdentity client, bool force)
    {
        lock (gate)
        {
            if (Current() is not { } held)
            {
                return 0;
            }

            if (held.Owner != client && !force)
            {
                throw Refuse($"Device {device.Name} is locked by another client, can't unlock it", "unlock");
            }

            depth = force ? 0 : depth - 1;
            if (depth == 0)
            {
                (current, evicted) = (null, held.Owner == client ? null : held.Owner);
            }

            return depth;
        }
    }

    /// <summary>Refuses who has not got the lock, and tells once who had it that it was taken away.</summary>
    public void Require(ClientIdentity client, string operation)
    {
        if (current is null && evicted is null)
        {
            return;
        }

        lock (gate)
        {
            if (Current() is { } held && held.Owner != client)
            {
                throw Refuse($"Device {device.Name} is locked by another client", operation);
            }

            if (evicted == client)
            {
                evicted = null;
                throw new DevFailedException(
                    Reasons.DeviceUnlocked,
                    $"Device {device.Name} has been unlocked by an administrative client!!!",
                    $"Device_Impl::{operation}");
            }
        }
    }

    /// <summary>Refuses who has not got the lock what Tango's clients ask of the device server, not of the device.</summary>
    public void RequireForServer(ClientIdentity client, string operation)
    {
        if (Status is { } held && held.Owner != client)
        {
            throw new DevFailedException(
                Reasons.DeviceLocked,
                $"Device {device.Name} is locked by another client. Your request is not allowed while a device is locked.",
                $"DServer::{operation}");
        }
    }

    private LockStatus? Current() => current?.Until < clock.Now ? current = null : current;

    private static DevFailedException Refuse(string why, string operation) =>
        new(Reasons.DeviceLocked, why, $"Device_Impl::{operation}");
}
