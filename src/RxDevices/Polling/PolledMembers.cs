namespace RxDevices;

/// <summary>What of a device is polled, in the order it began.</summary>
/// <remarks>Reading it: safe from any thread. Changing it: on the strand.</remarks>
internal sealed class PolledMembers
{
    private volatile MemberPolling[] all = [];
    private bool hasBegun;

    /// <summary>Each polling.</summary>
    public IReadOnlyList<MemberPolling> All => all;

    /// <summary>How it goes, commands first. State and Status are polled as attributes and shown as commands too, as in Tango.</summary>
    public IReadOnlyList<PollingStatus> Status => [.. all.SelectMany(Show).OrderByDescending(status => status.Kind)];

    /// <summary>Polls that too: at once when the device runs, else when it starts.</summary>
    public void Add(MemberPolling polling)
    {
        all = [.. all, polling];
        if (hasBegun)
        {
            polling.Begin();
        }
    }

    public void Remove(MemberPolling polling) => all = [.. all.Where(other => other != polling)];

    /// <summary>The device runs: begins, unless it has begun.</summary>
    public void Begin()
    {
        if (!hasBegun)
        {
            hasBegun = true;
            Array.ForEach(all, polling => polling.Begin());
        }
    }

    /// <summary>The device goes.</summary>
    public void End() => Array.ForEach(all, polling => polling.End());

    private static IEnumerable<PollingStatus> Show(MemberPolling polling) =>
        polling.Status is { Kind: MemberKind.Attribute, Member: nameof(Device.State) or nameof(Device.Status) } status
            ? [status, status with { Kind = MemberKind.Command }]
            : [polling.Status];
}
