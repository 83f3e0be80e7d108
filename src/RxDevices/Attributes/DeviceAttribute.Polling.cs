namespace RxDevices;

/// <content>
/// How it is polled: as its configuration says, at any time. Who starts or stops the polling changes
/// <see cref="AttributeConfiguration.PollingPeriod"/>, and who changes that starts or stops the polling.
/// </content>
public abstract partial class DeviceAttribute
{
    /// <summary>Whether polling tells its value even when nobody asks.</summary>
    internal bool IsPolled => Description.Configuration.PollingPeriod is not null;

    /// <summary>Whether it may have gone beyond its limits without anybody knowing: only reading it tells.</summary>
    internal bool MayHideAlarm =>
        IsAsked && !IsPolled && Description.Configuration.HasLimits && Owner.IsIn(Description.Configuration.ReadableIn);

    /// <summary>Begins to poll, or changes the period; the first time is now, or when the device starts. A time that comes while a poll is
    /// under way is left out.</summary>
    /// <param name="period">How often: 5 ms or more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">It cannot be polled so.</exception>
    public Task StartPolling(TimeSpan period, CancellationToken cancellation = default) =>
        Change(configuration => configuration with { PollingPeriod = period }, evenIfSame: false, cancellation);

    /// <summary>Polls no more, if it is polled; what was kept is forgotten, and a poll under way is cancelled. Subscribers of the events of
    /// an attribute that must be asked are told that no more will come (<see cref="Reasons.PolledObjectNotFound"/>).</summary>
    public Task StopPolling(CancellationToken cancellation = default) =>
        Change(configuration => configuration with { PollingPeriod = null }, evenIfSame: false, cancellation);

    /// <summary>The last readings that polling kept, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="DevFailedException">It is not polled, or nothing is kept yet.</exception>
    public IReadOnlyList<Reading> History(int count = int.MaxValue) =>
        HistoryAs(PollingRefusals.OfHistory(MemberKind.Attribute, Name), count);

    internal abstract IReadOnlyList<Reading> HistoryAs(PollingRefusals refusals, int count);

    /// <summary>The reading that polling kept last; where there is none, why, or null when the device is to be asked then.</summary>
    internal abstract Reading? ReadKept(PollingRefusals refusals, ReadSource source);

    /// <summary>On the strand: one reading.</summary>
    internal abstract Task<Reading> ReadInside(CancellationToken cancellation);

    /// <summary>On the strand: polls as the configuration says.</summary>
    internal abstract void PollAsConfigured();
}
