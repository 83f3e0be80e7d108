namespace RxDevices.Tango;

/// <summary>How a request ended, as numbered on the wire; it decides what the body of the reply is.</summary>
internal enum ReplyStatus
{
    /// <summary>The body is the result.</summary>
    NoException,

    /// <summary>The body is one of the exceptions of the operation.</summary>
    UserException,

    /// <summary>The body is a <see cref="SystemFailure"/>.</summary>
    SystemException,

    /// <summary>The body is the reference of the object to ask instead.</summary>
    LocationForward,

    /// <summary>As before, and for good (1.2).</summary>
    LocationForwardForGood,

    /// <summary>The object must be named in another way (1.2).</summary>
    NeedsAddressingMode,
}
