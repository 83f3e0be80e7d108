namespace RxDevices.Tango;

/// <summary>What a subscriber is told of events.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What the event carries, if it is one.</param>
/// <param name="Failure">Why there is none, if something failed, was missed or lost.</param>
internal readonly record struct EventNotice<T>(EventNoticeKind Kind, T? Value = default, DevFailed? Failure = null);
