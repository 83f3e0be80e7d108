namespace RxDevices.Tango;

/// <summary>What a message of GIOP is, as numbered on the wire.</summary>
internal enum GiopMessageType : byte
{
    /// <summary>Asks an object to do something.</summary>
    Request,

    /// <summary>Answers a request.</summary>
    Reply,

    /// <summary>The client waits for the answer no longer.</summary>
    CancelRequest,

    /// <summary>Asks whether an object is here.</summary>
    LocateRequest,

    /// <summary>Says whether an object is here.</summary>
    LocateReply,

    /// <summary>Nothing more will be answered: reconnect and ask again.</summary>
    CloseConnection,

    /// <summary>What came was not understood.</summary>
    MessageError,

    /// <summary>A further part of a message.</summary>
    Fragment,
}
