namespace RxDevices;

/// <summary>What clients may do with an attribute, in Tango's order.</summary>
public enum AccessMode
{
    /// <summary>Read only.</summary>
    Read,

    /// <summary>Read, with the set point of another attribute shown beside the value.</summary>
    ReadWithWrite,

    /// <summary>Written; reading answers what was written last.</summary>
    Write,

    /// <summary>Read and written; a reading shows the value and the set point.</summary>
    ReadWrite,
}
