namespace RxDevices;

/// <summary>The fourteen states a Tango device can be in, in Tango's order (the number travels on the wire).</summary>
/// <remarks>Source: Tango Controls documentation, "Device state". <see cref="TangoText"/> spells them (<c>RUNNING</c>).</remarks>
public enum DevState
{
    /// <summary>Powered and ready: the normal state of most devices.</summary>
    On,

    /// <summary>Switched off.</summary>
    Off,

    /// <summary>A valve or shutter lets pass nothing.</summary>
    Close,

    /// <summary>A valve or shutter lets pass.</summary>
    Open,

    /// <summary>Moved into the beam.</summary>
    Insert,

    /// <summary>Moved out of the beam.</summary>
    Extract,

    /// <summary>In motion.</summary>
    Moving,

    /// <summary>Waiting for something to begin.</summary>
    Standby,

    /// <summary>Broken; needs help before it works again (the command <c>Init</c>, or repair).</summary>
    Fault,

    /// <summary>Starting up.</summary>
    Init,

    /// <summary>Busy with a long action.</summary>
    Running,

    /// <summary>Working, but a value is outside its alarm or warning limits.</summary>
    Alarm,

    /// <summary>Switched off or blocked by an interlock.</summary>
    Disable,

    /// <summary>Nothing is known: the state before the first initialisation, or communication is lost.</summary>
    Unknown,
}
