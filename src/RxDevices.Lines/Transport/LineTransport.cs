namespace RxDevices.Lines;

/// <summary>What carries the bytes of clients over TCP and unix sockets.</summary>
public enum LineTransport
{
    /// <summary>Whichever is best here: epoll where there is one, else sockets.</summary>
    Best,

    /// <summary>The sockets of .NET, everywhere.</summary>
    Sockets,

    /// <summary>A loop of our own over Linux's epoll: less CPU time for each line and less memory for each client.</summary>
    Epoll,
}
