namespace RxDevices;

/// <summary>How grave an error is, in Tango's order.</summary>
public enum ErrorSeverity
{
    /// <summary>Worth knowing; what was asked is done all the same.</summary>
    Warn,

    /// <summary>What was asked is not done.</summary>
    Err,

    /// <summary>The device cannot go on.</summary>
    Panic,
}
