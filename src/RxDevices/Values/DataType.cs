namespace RxDevices;

/// <summary>The type of one element of an attribute's value, or of a command's argument or result.</summary>
/// <remarks>Names are Tango's (CmdArgType) without the prefix <c>Dev</c>; the C# type is given with each.</remarks>
public enum DataType
{
    /// <summary>Nothing: a command without argument or result (<see cref="System.Reactive.Unit"/>).</summary>
    Void,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="byte"/>, 0 to 255.</summary>
    UChar,

    /// <summary><see cref="short"/>, 16 bits.</summary>
    Short,

    /// <summary><see cref="ushort"/>, 16 bits.</summary>
    UShort,

    /// <summary><see cref="int"/>, 32 bits.</summary>
    Long,

    /// <summary><see cref="uint"/>, 32 bits.</summary>
    ULong,

    /// <summary><see cref="long"/>, 64 bits.</summary>
    Long64,

    /// <summary><see cref="ulong"/>, 64 bits.</summary>
    ULong64,

    /// <summary><see cref="float"/>, IEEE 754 binary32.</summary>
    Float,

    /// <summary><see cref="double"/>, IEEE 754 binary64.</summary>
    Double,

    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="DevState"/>.</summary>
    State,

    /// <summary>A C# enum; its labels are the names of its members, its numbers travel as 16 bits.</summary>
    Enum,

    /// <summary><see cref="RxDevices.Encoded"/>: bytes with the name of their format.</summary>
    Encoded,

    /// <summary><see cref="RxDevices.LongStringArray"/>, commands only.</summary>
    LongStringArray,

    /// <summary><see cref="RxDevices.DoubleStringArray"/>, commands only.</summary>
    DoubleStringArray,
}
