namespace RxDevices;

/// <summary>Where a reading, or the result of a command, is taken from.</summary>
/// <remarks>In Tango's order.</remarks>
public enum ReadSource
{
    /// <summary>The device is asked.</summary>
    Device,

    /// <summary>What polling kept last; refused where nothing is polled.</summary>
    Cache,

    /// <summary>What polling kept last; the device is asked where nothing is there.</summary>
    CacheThenDevice,
}
