namespace RxDevices;

/// <summary>What comes to a device from outside.</summary>
internal enum InputKind
{
    /// <summary>A write of an attribute.</summary>
    Write,

    /// <summary>The execution of a command.</summary>
    Execute,

    /// <summary>A read that makes the device do something: its method is asked.</summary>
    Read,

    /// <summary>A change of an attribute's configuration.</summary>
    Configure,

    /// <summary>An attribute is polled at a period in milliseconds; 0: no more.</summary>
    PollAttribute,

    /// <summary>A command is polled at a period in milliseconds; 0: no more.</summary>
    PollCommand,

    /// <summary>A fault of that number is injected: target and fault as text.</summary>
    Inject,

    /// <summary>The fault of that number is cleared.</summary>
    Heal,
}
