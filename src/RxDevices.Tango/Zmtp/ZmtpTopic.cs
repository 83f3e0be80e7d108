namespace RxDevices.Tango;

/// <summary>What is published under one name, and who wants it.</summary>
/// <remarks>Safe from any thread. Publishing asks nobody: who wants the topic is found out when somebody subscribes.</remarks>
internal sealed class ZmtpTopic(string name)
{
    private volatile ZmtpPeer[] audience = [];

    public string Name => name;

    /// <summary>How many peers have subscribed to it, or to a beginning of its name.</summary>
    public int Subscribers => audience.Length;

    /// <summary>Told, on any thread, that the number of subscribers is another one.</summary>
    public Action? Changed { get; set; }

    /// <summary>Sends a message, which begins with the topic's name, to all who want it.</summary>
    public void Publish(byte[] message)
    {
        foreach (var peer in audience)
        {
            peer.Send(message);
        }
    }

    /// <summary>By the publisher, one at a time: a peer wants it, or does not any more. Answers whether that is new.</summary>
    public bool Set(ZmtpPeer peer, bool isWanted)
    {
        var now = audience;
        if (Array.IndexOf(now, peer) >= 0 == isWanted)
        {
            return false;
        }

        audience = isWanted ? [.. now, peer] : [.. now.Where(other => other != peer)];
        return true;
    }
}
