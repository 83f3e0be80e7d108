namespace RxDevices.Tango;

/// <summary>How much of what a peer sends is believed, and how much is kept for one that does not read.</summary>
internal sealed record ZmtpLimits
{
    /// <summary>What a publisher believes of its subscribers, who only ever send topics.</summary>
    public static ZmtpLimits OfSubscribers { get; } = new() { LargestMessage = 4096 };

    /// <summary>What a subscriber believes of a publisher. Nothing of its own is lost: it sends no more than its topics.</summary>
    public static ZmtpLimits OfPublishers { get; } = new() { MostQueued = int.MaxValue, MostQueuedBytes = long.MaxValue };

    /// <summary>The bytes of one message, all its frames together.</summary>
    public int LargestMessage { get; init; } = 256 * 1024 * 1024;

    /// <summary>The frames of one message; an event has four.</summary>
    public int MostFrames { get; init; } = 16;

    /// <summary>How many messages wait for a peer that does not read; the oldest go first. Tango's own programs stop at as many.</summary>
    public int MostQueued { get; init; } = 1000;

    /// <summary>How many bytes wait for it, or the newest message alone.</summary>
    public long MostQueuedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many topics one peer may subscribe to.</summary>
    public int MostTopics { get; init; } = 16 * 1024;

    /// <summary>How many peers a publisher serves at a time.</summary>
    public int MostPeers { get; init; } = 4096;

    /// <summary>How long a peer may take to say what it is.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(30);
}
