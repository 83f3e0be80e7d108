namespace RxDevices;

/// <summary>How far a reading can be trusted, in Tango's order.</summary>
public enum Quality
{
    /// <summary>A good value.</summary>
    Valid,

    /// <summary>No value can be given.</summary>
    Invalid,

    /// <summary>Outside the alarm limits.</summary>
    Alarm,

    /// <summary>On the way to another value.</summary>
    Changing,

    /// <summary>Outside the warning limits.</summary>
    Warning,
}
