namespace RxDevices;

/// <summary>How far a run of a long command has come.</summary>
public enum RunPhase
{
    /// <summary>There has been no run yet.</summary>
    Idle,

    /// <summary>The device has agreed to do it.</summary>
    Accepted,

    /// <summary>The device is doing it.</summary>
    Running,

    /// <summary>It is done, and its result is there.</summary>
    Done,

    /// <summary>It was refused on the way, broke, or took longer than it may.</summary>
    Failed,

    /// <summary>It ended because somebody asked for that, or because the device went.</summary>
    Cancelled,
}
