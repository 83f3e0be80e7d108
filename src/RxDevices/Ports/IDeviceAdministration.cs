namespace RxDevices;

/// <summary>What those who run a device do with it, beside its front door: polling, histories, the black box, locks, properties.</summary>
/// <remarks>Safe from any thread. Source of the words: Tango Controls, "Device server administration".</remarks>
public interface IDeviceAdministration
{
    /// <summary>Begins to poll an attribute or a command without argument, or changes its period. The first time is now.</summary>
    /// <exception cref="DevFailedException">There is none, or it cannot be polled.</exception>
    ValueTask StartPolling(MemberKind kind, string member, TimeSpan period, CancellationToken cancellation = default);

    /// <summary>Ends the polling of an attribute or a command; what was kept is forgotten.</summary>
    /// <exception cref="DevFailedException">There is none, or it is not polled.</exception>
    ValueTask StopPolling(MemberKind kind, string member, CancellationToken cancellation = default);

    /// <summary>What is polled, and how it goes.</summary>
    ValueTask<IReadOnlyList<PollingStatus>> PollingStatus(CancellationToken cancellation = default);

    /// <summary>The last readings that polling kept, oldest first.</summary>
    /// <exception cref="DevFailedException">There is no such attribute, it is not polled, or nothing is kept yet.</exception>
    ValueTask<IReadOnlyList<Reading>> AttributeHistory(string attribute, int count, CancellationToken cancellation = default);

    /// <summary>The last results that polling kept, oldest first.</summary>
    /// <exception cref="DevFailedException">There is no such command, it is not polled, or nothing is kept yet.</exception>
    ValueTask<IReadOnlyList<CommandRecord>> CommandHistory(string command, int count, CancellationToken cancellation = default);

    /// <summary>The last requests to the device, newest first.</summary>
    ValueTask<IReadOnlyList<DeviceRequest>> BlackBox(int count, CancellationToken cancellation = default);

    /// <summary>Locks the device for this client: others may read, but neither write nor execute nor configure. Locked again, it must be
    /// unlocked as often.</summary>
    /// <param name="validity">How long the lock lasts unless it is extended.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">Another client has locked it.</exception>
    ValueTask Lock(TimeSpan validity, CancellationToken cancellation = default);

    /// <summary>Extends the lock by its validity, from now.</summary>
    /// <exception cref="DevFailedException">It is not locked, or by another client.</exception>
    ValueTask Relock(CancellationToken cancellation = default);

    /// <summary>Unlocks the device; answers how often it must still be unlocked.</summary>
    /// <param name="force">Whether to break the lock, also that of another client.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">Another client has locked it.</exception>
    ValueTask<int> Unlock(bool force = false, CancellationToken cancellation = default);

    /// <summary>Who has locked the device, if anybody.</summary>
    ValueTask<LockStatus?> LockedBy(CancellationToken cancellation = default);

    /// <summary>The properties of the device, with their values, in the order of their declaration.</summary>
    ValueTask<IReadOnlyList<DeviceProperty>> Properties(CancellationToken cancellation = default);
}
