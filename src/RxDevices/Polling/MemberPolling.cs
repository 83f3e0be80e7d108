namespace RxDevices;

/// <summary>
/// The polling of one member of a device, from its begin to its end: at exact times, one poll at a time. A time that comes while a poll is
/// under way is left out and counted; one that comes when the poll ends is not.
/// </summary>
/// <remarks>What it shows: safe from any thread. What changes it: on the strand.</remarks>
internal abstract class MemberPolling
{
    // As Tango's poll_old_factor: so many periods after it was taken a record is too old to be shown as the current one.
    private const int PeriodsUntilOld = 4;

    private readonly CancellationTokenSource ended;
    private readonly PollTimer timer;
    private DateTimeOffset? leftOut;
    private bool hasBegun;
    private bool hasEnded;
    private bool isUnderWay;
    private long skipped;

    protected MemberPolling(Device device, MemberKind kind, string member)
    {
        (Device, Kind, Member) = (device, kind, member);
        timer = new(device.Clock, Tick);
        ended = CancellationTokenSource.CreateLinkedTokenSource(device.Lifetime);
    }

    public MemberKind Kind { get; }

    public string Member { get; }

    public TimeSpan Period { get; private set; }

    /// <summary>How many times were left out.</summary>
    public long Skipped => Volatile.Read(ref skipped);

    /// <summary>How long after it was taken a record is too old.</summary>
    public TimeSpan OldAfter => PeriodsUntilOld * Period;

    /// <summary>What is polled, and how it goes.</summary>
    public abstract PollingStatus Status { get; }

    protected Device Device { get; }

    /// <summary>Polls at that period: from now on when it is another one, else undisturbed.</summary>
    public void Run(TimeSpan period, int depth)
    {
        Keep(depth);
        if (Period != period)
        {
            Period = period;
            if (hasBegun)
            {
                timer.Run(period);
            }
        }
    }

    /// <summary>The device runs: polls for the first time.</summary>
    public void Begin()
    {
        if (!hasBegun)
        {
            hasBegun = true;
            timer.Run(Period);
        }
    }

    /// <summary>Polls no more; a poll under way is cancelled, and nothing of it is kept.</summary>
    public void End()
    {
        if (hasEnded)
        {
            return;
        }

        hasEnded = true;
        timer.Stop();
        Device.Polled.Remove(this);
        try
        {
            ended.Cancel();
            ended.Dispose();
        }
        catch (AggregateException exception)
        {
            Device.Report($"ending the polling of {Member}", exception);
        }
    }

    /// <summary>It is time to poll.</summary>
    /// <param name="missed">How many times passed since the last one unnoticed.</param>
    public void Tick(long missed)
    {
        Skip(missed);
        if (isUnderWay)
        {
            leftOut = Device.Clock.Now;
            Skip(1);
        }
        else
        {
            _ = Poll();
        }
    }

    /// <summary>Keeps no more records than that.</summary>
    protected abstract void Keep(int depth);

    /// <summary>Polls once and keeps the record.</summary>
    protected abstract Task Poll(DateTimeOffset begun, CancellationToken cancellation);

    private void Skip(long times) => Volatile.Write(ref skipped, skipped + times);

    private async Task Poll()
    {
        while (!hasEnded && !ended.IsCancellationRequested)
        {
            (isUnderWay, leftOut) = (true, null);
            try
            {
                await Poll(Device.Clock.Now, ended.Token);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                // Nobody wants the record any more: that is how such a poll ends.
            }
            catch (Exception exception)
            {
                Device.Break($"polling {Member}", exception);
            }

            isUnderWay = false;
            if (leftOut != Device.Clock.Now)
            {
                return;
            }

            // The time that was left out is now, and now the poll before is at its end.
            Skip(-1);
        }
    }
}
