namespace RxDevices.Tango.Tests.Fuzz;

/// <summary>What a connection makes of bytes.</summary>
internal enum Verdict
{
    /// <summary>More bytes would be waited for.</summary>
    Incomplete,

    /// <summary>They were understood.</summary>
    Understood,

    /// <summary>A system exception is answered, and the connection goes on.</summary>
    Refused,

    /// <summary>MessageError is answered and the connection closed.</summary>
    Broken,
}
