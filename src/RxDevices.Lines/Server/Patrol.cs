namespace RxDevices.Lines;

/// <summary>Looks at all clients every now and then, whether one takes too long with anything: one timer for all of them.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Patrol : IAsyncDisposable
{
    private const int LooksWithinTimeout = 8;
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(5);
    private readonly Func<IEnumerable<LineSession>> sessions;
    private readonly ITimer? timer;
    private int isLooking;

    public Patrol(LineServerOptions options, TimeProvider time, Func<IEnumerable<LineSession>> sessions)
    {
        this.sessions = sessions;
        TimeSpan[] limits = [.. new[] { options.LineTimeout, options.WriteTimeout, options.IdleTimeout }.Where(limit => limit > TimeSpan.Zero)];
        if (limits.Length > 0)
        {
            var round = limits.Min() / LooksWithinTimeout;
            round = round < LongestRound ? round : LongestRound;
            timer = time.CreateTimer(static self => ((Patrol)self!).Look(), this, round, round);
        }
    }

    public ValueTask DisposeAsync() => timer?.DisposeAsync() ?? default;

    // A round that takes longer than the pause to the next one is not overtaken.
    private void Look()
    {
        if (Interlocked.Exchange(ref isLooking, 1) == 1)
        {
            return;
        }

        foreach (var session in sessions())
        {
            session.Inspect();
        }

        Volatile.Write(ref isLooking, 0);
    }
}
