namespace RxDevices.Tool;

/// <summary>What a name that is typed names.</summary>
internal enum NameKind
{
    Device,
    Attribute,
    Command,
}
