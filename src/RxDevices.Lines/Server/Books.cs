namespace RxDevices.Lines;

/// <summary>Adds up what the clients of a server did: of those who left once, when they leave; of those who are there, when somebody asks.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Books(Func<IEnumerable<LineSession>> sessions)
{
    private readonly Lock gate = new();
    private LineCounts left;

    /// <summary>A client leaves.</summary>
    public void Close(LineSession session)
    {
        lock (gate)
        {
            session.HasLeft = true;
            left += session.Counts with { Clients = 0, Owed = 0 };
        }
    }

    /// <summary>All of it.</summary>
    public LineCounts Count()
    {
        lock (gate)
        {
            return sessions().Where(session => !session.HasLeft).Aggregate(left, (sum, session) => sum + session.Counts);
        }
    }
}
