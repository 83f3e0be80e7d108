namespace RxDevices.Tango;

/// <summary>Reasons that only servers of Tango give, in its own spelling.</summary>
internal static class WireReasons
{
    /// <summary>What is asked for is in the interface, but not here.</summary>
    public const string NotSupported = "API_NotSupportedFeature";

    /// <summary>A command of the admin device wants another number of arguments.</summary>
    public const string WrongNumberOfArguments = "API_WrongNumberOfArgs";

    /// <summary>What is to be polled is polled already.</summary>
    public const string AlreadyPolled = "API_AlreadyPolled";

    /// <summary>What is polled no more never was.</summary>
    public const string NotPolled = "API_PollObjNotFound";

    /// <summary>The device has no pipe of that name.</summary>
    public const string PipeNotFound = "API_PipeNotFound";
}
