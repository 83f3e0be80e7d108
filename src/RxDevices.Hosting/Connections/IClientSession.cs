namespace RxDevices.Hosting;

/// <summary>One client of a server, from its first byte to its last.</summary>
internal interface IClientSession
{
    /// <summary>Who the client is.</summary>
    string Peer { get; }

    /// <summary>Serves the client until it leaves, breaks off, or is broken off.</summary>
    Task Run();

    /// <summary>Takes no more questions, answers what was asked, and closes.</summary>
    void Finish();

    /// <summary>Closes at once.</summary>
    void Abort();
}
