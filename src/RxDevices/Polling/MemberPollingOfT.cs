namespace RxDevices;

/// <summary>The polling of one member of a device, with the records it keeps.</summary>
/// <param name="device">The device.</param>
/// <param name="kind">Whether it is an attribute or a command.</param>
/// <param name="member">Its name.</param>
/// <param name="take">Takes one record, on the strand; a refusal is a record.</param>
/// <param name="failureOf">The refusal in a record, if it is one.</param>
internal sealed class MemberPolling<TRecord>(
    Device device,
    MemberKind kind,
    string member,
    Func<CancellationToken, Task<TRecord>> take,
    Func<TRecord, DevFailed?> failureOf)
    : MemberPolling(device, kind, member)
{
    private const int GapsShown = 4;
    private readonly PollRing<TRecord> ring = new();

    public override PollingStatus Status
    {
        get
        {
            var newest = ring.Newest(GapsShown + 1);
            PollRecord<TRecord>? last = newest.Count > 0 ? newest[^1] : null;
            return new(
                Kind,
                Member,
                Period,
                ring.Depth,
                Skipped,
                last?.Duration,
                Device.Clock.Now - last?.Ended,
                [.. newest.Zip(newest.Skip(1), (older, newer) => newer.Begun - older.Begun).Reverse()],
                last is { } record ? failureOf(record.Record) : null);
        }
    }

    /// <summary>The record kept last.</summary>
    /// <returns>Why there is none to be shown, or null.</returns>
    public static DevFailed? WhyNotLast(MemberPolling<TRecord>? polling, PollingRefusals refusals, out TRecord? last)
    {
        last = default;
        if (polling is null)
        {
            return refusals.NotPolled();
        }

        if (polling.ring.Last is not { } kept)
        {
            return refusals.NoDataYet();
        }

        last = kept.Record;
        return polling.Device.Clock.Now - kept.Ended > polling.OldAfter ? refusals.NotUpdatedAnyMore() : null;
    }

    /// <summary>The last records, oldest first.</summary>
    /// <exception cref="DevFailedException">It is not polled, nothing is kept yet, or less than none are wanted.</exception>
    public static IReadOnlyList<TRecord> History(MemberPolling<TRecord>? polling, int count, PollingRefusals refusals)
    {
        var records = (polling ?? throw refusals.NotPolled().ToException()).ring.Newest(count);
        return polling.ring.Last is null ? throw refusals.NoDataYet().ToException()
            : count < 0 ? throw refusals.NoRoom().ToException()
            : [.. records.Select(kept => kept.Record)];
    }

    protected override void Keep(int depth) => ring.Depth = depth;

    protected override async Task Poll(DateTimeOffset begun, CancellationToken cancellation)
    {
        var record = await take(cancellation);
        if (!cancellation.IsCancellationRequested)
        {
            ring.Keep(new(record, begun, Device.Clock.Now - begun));
        }
    }
}
