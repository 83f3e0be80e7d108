namespace RxDevices.Lines;

/// <summary>How a <see cref="LineRouter"/> behaves.</summary>
public sealed record LineRouterOptions
{
    /// <summary>Whether clients of other machines may write and execute; default: no, they only read.</summary>
    public bool AllowRemoteWrites { get; init; }

    /// <summary>How often <c>watch</c> asks an attribute that tells nothing by itself, when no period is given; default: 1 s.</summary>
    public TimeSpan WatchPeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The shortest period of <c>watch NAME every SECONDS</c>; default: 1 ms.</summary>
    public TimeSpan ShortestWatchPeriod { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>How many watches a conversation may have at once; one more is refused. Default: 1,000.</summary>
    public int WatchesPerConversation { get; init; } = 1_000;
}
