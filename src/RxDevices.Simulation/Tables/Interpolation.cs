namespace RxDevices.Simulation;

/// <summary>What a table says between two of its rows.</summary>
public enum Interpolation
{
    /// <summary>The value of the row before.</summary>
    Previous,

    /// <summary>The value of the row that is nearer; in the middle that of the later one.</summary>
    Nearest,

    /// <summary>A straight line.</summary>
    Linear,

    /// <summary>A smooth curve that goes through all rows and between two rows never beyond them (Fritsch and Carlson).</summary>
    Smooth,
}
