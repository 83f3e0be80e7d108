namespace RxDevices.Files;

/// <summary>What a step of a command does with a member of the device.</summary>
internal enum MemberUse
{
    /// <summary>Sets a setting or a variable.</summary>
    Set,

    /// <summary>Stops what moves.</summary>
    Stop,
}
