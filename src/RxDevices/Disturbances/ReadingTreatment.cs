namespace RxDevices;

/// <summary>How a reading is shown.</summary>
/// <param name="Times">How often: 0 is not at all.</param>
/// <param name="IsStuck">Whether with the value that was shown before it.</param>
/// <param name="Quality">With this quality instead of its own, if any.</param>
/// <param name="Failure">As this failure instead of a value, if any.</param>
/// <param name="IsLost">Whether what is not shown so is lost; else it is shown when the disturbance is over.</param>
internal readonly record struct ReadingTreatment(
    int Times = 1, bool IsStuck = false, Quality? Quality = null, DevFailed? Failure = null, bool IsLost = false)
{
    /// <summary>As it is.</summary>
    public static ReadingTreatment None { get; } = new(Times: 1);
}
