namespace RxDevices.Tapes;

/// <summary>Where two tapes differ.</summary>
/// <param name="Attribute">The attribute, in full.</param>
/// <param name="Number">Which of its readings: 0 is the first.</param>
/// <param name="Time">The time since the beginning of the first tape; below 0 for what an attribute had shown before that.</param>
/// <param name="What">What is different, for people.</param>
public sealed record TapeDifference(string Attribute, long Number, TimeSpan Time, string What);
