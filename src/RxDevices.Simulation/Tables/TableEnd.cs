namespace RxDevices.Simulation;

/// <summary>What a table says after its last row.</summary>
public enum TableEnd
{
    /// <summary>The value of the last row for ever.</summary>
    Hold,

    /// <summary>All again: the first row stands at the time of the last one, then.</summary>
    Repeat,

    /// <summary>NaN: nothing is known.</summary>
    NotANumber,
}
