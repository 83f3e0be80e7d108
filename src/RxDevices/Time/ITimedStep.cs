namespace RxDevices;

/// <summary>What waits in a clock for its time, and for whom.</summary>
internal interface ITimedStep
{
    /// <summary>The name of the device whose step it is, or what else waits; null when nobody said.</summary>
    string? Owner { get; }
}
