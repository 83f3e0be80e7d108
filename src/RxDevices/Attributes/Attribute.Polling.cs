namespace RxDevices;

/// <content>What polling takes and keeps.</content>
public partial class Attribute<T>
{
    private volatile MemberPolling<Reading<T>>? polling;

    /// <inheritdoc cref="DeviceAttribute.History"/>
    public new IReadOnlyList<Reading<T>> History(int count = int.MaxValue) =>
        MemberPolling<Reading<T>>.History(polling, count, PollingRefusals.OfHistory(MemberKind.Attribute, Name));

    internal override IReadOnlyList<Reading> HistoryAs(PollingRefusals refusals, int count) =>
        MemberPolling<Reading<T>>.History(polling, count, refusals);

    internal override Reading? ReadKept(PollingRefusals refusals, ReadSource source) =>
        MemberPolling<Reading<T>>.WhyNotLast(polling, refusals, out var kept) is not { } failure ? kept
            : source == ReadSource.CacheThenDevice ? null
            : Complete(Reading.Failed<T>(failure, Owner.Clock.Now));

    internal override async Task<Reading> ReadInside(CancellationToken cancellation) => await TakeInside(cancellation);

    internal override void PollAsConfigured()
    {
        // What was taken away may still be told to be polled, by who holds it.
        if (Description.Configuration is not { PollingPeriod: { } period } configuration || Owner.TryFindAttribute(Name) != this)
        {
            StopInside();
        }
        else if (polling is { } running)
        {
            running.Run(period, configuration.HistoryDepth);
        }
        else
        {
            polling = new(Owner, MemberKind.Attribute, Name, TakeInside, reading => reading.Failure);
            polling.Run(period, configuration.HistoryDepth);
            Owner.Polled.Add(polling);
        }
    }

    // What must be asked shows all what polling found, also that it may not be read now; what follows a stream shows what comes.
    private async Task<Reading<T>> TakeInside(CancellationToken cancellation)
    {
        if (Owner.Disturbance is { } disturbance && await disturbance.Admit(RequestKind.Read, Name, cancellation) is { } failure)
        {
            var failed = Reading.Failed<T>(failure, Owner.Clock.Now);
            return IsAsked ? PublishInside(failed) : Complete(failed);
        }

        if (!Owner.IsIn(Description.Configuration.ReadableIn))
        {
            var refused = Reading.Failed<T>(NotReadable(), Owner.Clock.Now);
            return IsAsked ? PublishInside(refused) : Complete(refused);
        }

        if (IsAsked)
        {
            return await AskOnce(cancellation);
        }

        await Owner.AskForAlarms(this, cancellation);
        Settle();
        return LastOrWhyNot();
    }

    private void StopInside()
    {
        if (polling is { } running)
        {
            polling = null;
            running.End();
            if (IsAsked)
            {
                events?.Refuse(Complete(Reading.Failed<T>(WhyNoMoreEvents(), Owner.Clock.Now)));
            }
        }
    }

    // Tango's grammar.
    private DevFailed WhyNoMoreEvents() => DevFailed.Because(
        Reasons.PolledObjectNotFound,
        $"No event possible on attribute {Name}. Polling has just being stopped!",
        "DServer::rem_obj_polling");
}
