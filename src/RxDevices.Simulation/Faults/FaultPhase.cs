namespace RxDevices.Simulation;

/// <summary>What happened to an injected fault.</summary>
public enum FaultPhase
{
    /// <summary>It was injected; it may begin later.</summary>
    Injected,

    /// <summary>It began.</summary>
    Began,

    /// <summary>It struck a request, a reading or a line.</summary>
    Struck,

    /// <summary>It ended; it may come again.</summary>
    Ended,

    /// <summary>It was cleared.</summary>
    Cleared,
}
