namespace RxDevices;

/// <summary>What is polled, and how it goes.</summary>
/// <param name="Kind">Whether it is an attribute or a command.</param>
/// <param name="Member">Its name.</param>
/// <param name="Period">How often it is polled.</param>
/// <param name="Depth">How many records are kept at most.</param>
/// <param name="Skipped">How many times were left out, because the one before was still under way.</param>
/// <param name="Duration">How long the last one took; null before the first.</param>
/// <param name="Age">How long ago the last one was recorded; null before the first.</param>
/// <param name="Gaps">The times between the last records, newest first.</param>
/// <param name="Failure">Why the last one failed, if it did.</param>
public sealed record PollingStatus(
    MemberKind Kind,
    string Member,
    TimeSpan Period,
    int Depth,
    long Skipped,
    TimeSpan? Duration,
    TimeSpan? Age,
    IReadOnlyList<TimeSpan> Gaps,
    DevFailed? Failure);
