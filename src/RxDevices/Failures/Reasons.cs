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

    /// <summary>The value has more elements than the attribute can hold.</summary>
    public const string TooManyElements = "API_AttrOptProp";

    /// <summary>The value has another type than the attribute.</summary>
    public const string IncompatibleAttribute = "API_IncompatibleAttrDataType";

    /// <summary>The argument has another type than the command wants.</summary>
    public const string IncompatibleArgument = "API_IncompatibleCmdArgumentType";

    /// <summary>The device has no command of that name.</summary>
    public const string CommandNotFound = "API_CommandNotFound";

    /// <summary>The command cannot be executed now.</summary>
    public const string CommandNotAllowed = "API_CommandNotAllowed";

    /// <summary>A command failed (a proxy's layer above the cause).</summary>
    public const string CommandFailed = "API_CommandFailed";

    /// <summary>The client may read but neither write nor execute.</summary>
    public const string ReadOnly = "API_ReadOnlyMode";

    /// <summary>The client said what cannot be understood.</summary>
    public const string WrongFormat = "API_WrongFormat";

    /// <summary>The far server cannot be reached, or went away.</summary>
    public const string CommunicationFailed = "API_CommunicationFailed";

    /// <summary>No device of that name is known.</summary>
    public const string DeviceNotDefined = "DB_DeviceNotDefined";

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
