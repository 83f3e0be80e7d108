namespace RxDevices.Tapes;

/// <summary>What becomes of a reading when as many wait for the disk as memory is allowed for.</summary>
public enum WhenFull
{
    /// <summary>It is left out; the tape says how many were, and when. Devices are never held up.</summary>
    LeaveOut,

    /// <summary>Its device waits: nothing is lost, for recordings in virtual time.</summary>
    Wait,
}
