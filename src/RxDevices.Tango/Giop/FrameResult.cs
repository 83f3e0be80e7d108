namespace RxDevices.Tango;

/// <summary>What came of looking for a message.</summary>
internal enum FrameResult
{
    /// <summary>More bytes are needed.</summary>
    Incomplete,

    /// <summary>There is a message.</summary>
    Message,

    /// <summary>These are no messages of GIOP: say so (MessageError) and close.</summary>
    Broken,
}
