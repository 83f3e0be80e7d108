namespace RxDevices.Lines;

/// <summary>What clients did so far, of one of them or of all.</summary>
/// <param name="Clients">How many are there.</param>
/// <param name="Heard">The lines heard.</param>
/// <param name="Sent">The writes.</param>
/// <param name="Owed">The lines that wait for their answers to be sent.</param>
/// <param name="TimedOut">How many took too long with something.</param>
/// <param name="Missed">The readings that clients were too slow for.</param>
internal readonly record struct LineCounts(long Clients, long Heard, long Sent, long Owed, long TimedOut, long Missed)
{
    public static LineCounts operator +(LineCounts left, LineCounts right) => new(
        left.Clients + right.Clients,
        left.Heard + right.Heard,
        left.Sent + right.Sent,
        left.Owed + right.Owed,
        left.TimedOut + right.TimedOut,
        left.Missed + right.Missed);
}
