namespace RxDevices;

/// <summary>Which sort of member of a device a name means.</summary>
public enum MemberKind
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A command.</summary>
    Command,
}
