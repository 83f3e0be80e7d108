namespace RxDevices;

/// <summary>
/// What stands between a device and those who ask it or watch it: decides what becomes of each request and of each reading, and whether the
/// device has crashed. A device has none until something is to go wrong with it.
/// </summary>
/// <remarks>One owner at a time: the device asks it on its strand.</remarks>
internal interface IDisturbance
{
    /// <summary>Why the device has crashed, or null.</summary>
    string? Crash { get; }

    /// <summary>Before a request does anything: may take its time; answers why it is refused, or null.</summary>
    ValueTask<DevFailed?> Admit(RequestKind kind, string member, CancellationToken cancellation);

    /// <summary>Before a reading is shown: how it is shown.</summary>
    ReadingTreatment Treat(string attribute);
}
