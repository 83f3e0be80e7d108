namespace RxDevices.Tango;

/// <summary>What is said of a reading beside its value.</summary>
/// <param name="Time">When it was taken.</param>
/// <param name="Quality">How far it can be trusted.</param>
/// <param name="Failure">Why there is no value.</param>
/// <param name="Dimensions">Columns and rows of the value.</param>
/// <param name="SetPointDimensions">Columns and rows of the set point; no columns when there is none.</param>
internal readonly record struct ReadingHead(
    DateTimeOffset Time, Quality Quality, DevFailed? Failure, AttributeDim Dimensions, AttributeDim SetPointDimensions);
