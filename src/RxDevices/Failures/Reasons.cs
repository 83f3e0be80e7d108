namespace RxDevices;

/// <summary>The reasons RxDevices gives in a <see cref="DevError"/>: Tango's own wherever it has one.</summary>
public static class Reasons
{
    /// <summary>The device has no attribute of that name (said by the device).</summary>
    public const string AttributeNotFound = "API_AttrNotFound";

    /// <summary>The device has no attribute of that name (said by a proxy of that attribute).</summary>
    public const string UnsupportedAttribute = "API_UnsupportedAttribute";

    /// <summary>The attribute has no value yet.</summary>
    public const string ValueNotSet = "API_AttrValueNotSet";

    /// <summary>A read or write of an attribute failed (a proxy's layer above the cause).</summary>
    public const string AttributeFailed = "API_AttributeFailed";

    /// <summary>The attribute cannot be written.</summary>
    public const string NotWritable = "API_AttrNotWritable";

    /// <summary>The value written is below the minimum or above the maximum.</summary>
    public const string OutsideLimit = "API_WAttrOutsideLimit";

    /// <summary>The value has more elements than the attribute can hold, or a property of its configuration cannot be so.</summary>
    public const string AttributeOption = "API_AttrOptProp";

    /// <summary>Two properties of a configuration contradict each other.</summary>
    public const string IncoherentValues = "API_IncoherentValues";

    /// <summary>The attribute cannot be read or written in the state the device is in.</summary>
    public const string AttributeNotAllowed = "API_AttrNotAllowed";

    /// <summary>The value has another type than the attribute.</summary>
    public const string IncompatibleAttribute = "API_IncompatibleAttrDataType";

    /// <summary>The argument has another type than the command wants.</summary>
    public const string IncompatibleArgument = "API_IncompatibleCmdArgumentType";

    /// <summary>The device has no command of that name.</summary>
    public const string CommandNotFound = "API_CommandNotFound";

    /// <summary>The command cannot be executed now.</summary>
    public const string CommandNotAllowed = "API_CommandNotAllowed";

    /// <summary>A fault was injected that refuses the request; RxDevices' own, because Tango has none.</summary>
    public const string InjectedFault = "InjectedFault";

    /// <summary>The run of a long command was cancelled; RxDevices' own, because Tango has none.</summary>
    public const string CommandCancelled = "CommandCancelled";

    /// <summary>The run of a long command took longer than it may, or a far device did not answer in time.</summary>
    public const string DeviceTimedOut = "API_DeviceTimedOut";

    /// <summary>The attribute is not polled, so nothing of it is kept.</summary>
    public const string AttributeNotPolled = "API_AttrNotPolled";

    /// <summary>The command is not polled, so nothing of it is kept.</summary>
    public const string CommandNotPolled = "API_CmdNotPolled";

    /// <summary>It is polled, but the first reading is not there yet.</summary>
    public const string NoDataYet = "API_NoDataYet";

    /// <summary>It is polled, but the last reading is too old: more than four periods.</summary>
    public const string NotUpdatedAnyMore = "API_NotUpdatedAnyMore";

    /// <summary>Nothing of the device is polled.</summary>
    public const string DeviceNotPolled = "API_DeviceNotPolled";

    /// <summary>It is not polled, or not any more.</summary>
    public const string PolledObjectNotFound = "API_PollObjNotFound";

    /// <summary>It cannot be polled so.</summary>
    public const string NotSupported = "API_NotSupported";

    /// <summary>Less than no records of a history were asked for.</summary>
    public const string MemoryAllocation = "API_MemoryAllocation";

    /// <summary>Only reading the attribute tells its value, so its events need polling.</summary>
    public const string PollingNotStarted = "API_AttributePollingNotStarted";

    /// <summary>The attribute does not tell of data that is ready.</summary>
    public const string DataReadyNotEnabled = "API_AttributeNotDataReadyEnabled";

    /// <summary>What a memorized setting was written cannot be kept, or is not safe.</summary>
    public const string NotKept = "API_DatabaseAccess";

    /// <summary>What was kept of a memorized setting could not be shown or written again when the device started.</summary>
    public const string MemoryFailed = "API_MemAttFailedDuringInit";

    /// <summary>A command failed (a proxy's layer above the cause).</summary>
    public const string CommandFailed = "API_CommandFailed";

    /// <summary>The client may read but neither write nor execute.</summary>
    public const string ReadOnly = "API_ReadOnlyMode";

    /// <summary>The client said what cannot be understood.</summary>
    public const string WrongFormat = "API_WrongFormat";

    /// <summary>The far server cannot be reached, or went away.</summary>
    public const string CommunicationFailed = "API_CommunicationFailed";

    /// <summary>A server that does not let the client in, or that the client does not believe to be the one it is meant to be.</summary>
    public const string NotTrusted = "NotTrusted";

    /// <summary>No device of that name is known.</summary>
    public const string DeviceNotDefined = "DB_DeviceNotDefined";

    /// <summary>Another client has locked the device.</summary>
    public const string DeviceLocked = "API_DeviceLocked";

    /// <summary>The device is not locked, so its lock cannot be extended.</summary>
    public const string DeviceNotLocked = "API_DeviceNotLocked";

    /// <summary>The client's lock was taken away by another one.</summary>
    public const string DeviceUnlocked = "API_DeviceUnlocked";

    /// <summary>Less than one entry of a black box was asked for.</summary>
    public const string BlackBoxArgument = "API_BlackBoxArgument";

    /// <summary>A black box has no entry yet.</summary>
    public const string BlackBoxEmpty = "API_BlackBoxEmpty";

    /// <summary>No device or attribute has that alias.</summary>
    public const string AliasNotDefined = "API_AliasNotDefined";

    /// <summary>A device name has not the form domain/family/member.</summary>
    public const string WrongDeviceName = "API_WrongDeviceNameSyntax";

    /// <summary>An attribute name has not the form domain/family/member/attribute.</summary>
    public const string WrongAttributeName = "API_WrongAttributeNameSyntax";

    /// <summary>The device was removed while the request was under way.</summary>
    public const string DeviceNotFound = "API_DeviceNotFound";

    /// <summary>The device broke: an exception that is no refusal.</summary>
    public const string DeviceBroke = "API_StdException";
}
