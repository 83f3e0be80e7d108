namespace RxDevices;

/// <summary>What a client asked of a device.</summary>
public enum RequestKind
{
    /// <summary>What it has.</summary>
    Describe,

    /// <summary>A reading from the device.</summary>
    Read,

    /// <summary>A reading that polling kept.</summary>
    ReadCache,

    /// <summary>To be told of an attribute's readings or events.</summary>
    Observe,

    /// <summary>To write an attribute.</summary>
    Write,

    /// <summary>To execute a command.</summary>
    Execute,

    /// <summary>To change the configuration of an attribute.</summary>
    Configure,

    /// <summary>To poll, or to poll no more.</summary>
    Poll,

    /// <summary>What polling kept.</summary>
    History,

    /// <summary>The last requests.</summary>
    BlackBox,

    /// <summary>To lock the device for itself.</summary>
    Lock,

    /// <summary>To unlock the device.</summary>
    Unlock,
}
