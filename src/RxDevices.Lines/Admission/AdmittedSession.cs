using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>One client from the moment it knocks: at the door first, then in its conversation.</summary>
internal sealed class AdmittedSession(LineConnection connection, Door door, Books books, Func<LineConnection, LineSession> begin) : IClientSession
{
    private readonly Lock gate = new();
    private LineSession? session;
    private bool isLeaving;

    public string Peer => connection.Peer.Name;

    /// <summary>The conversation, once the client is let in.</summary>
    public LineSession? Session => Volatile.Read(ref session);

    public async Task Run()
    {
        using var place = await door.TakePlace(connection).ConfigureAwait(false);
        if (place is not null && await door.Admit(connection).ConfigureAwait(false) is { } admitted)
        {
            var begun = Begin(admitted);
            try
            {
                await begun.Run().ConfigureAwait(false);
            }
            finally
            {
                books.Close(begun);
            }
        }
    }

    public void Finish()
    {
        lock (gate)
        {
            isLeaving = true;
            session?.Finish();
        }
    }

    public void Abort()
    {
        Finish();
        connection.Abort();
        Session?.Abort();
    }

    private LineSession Begin(LineConnection admitted)
    {
        lock (gate)
        {
            session = begin(admitted);
            if (isLeaving)
            {
                session.Finish();
            }

            return session;
        }
    }
}
