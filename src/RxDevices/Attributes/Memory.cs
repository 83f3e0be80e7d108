namespace RxDevices;

/// <summary>Whether a setting remembers over a restart what was written last.</summary>
/// <remarks>Source of the words: Tango Controls, "Memorized attributes".</remarks>
public enum Memory
{
    /// <summary>It begins with its initial set point each time.</summary>
    None,

    /// <summary>Its set point is shown again, before anything in the device follows it; the hardware is not touched.</summary>
    Shown,

    /// <summary>Its set point is written again when the device starts, as if a client had.</summary>
    Written,
}
