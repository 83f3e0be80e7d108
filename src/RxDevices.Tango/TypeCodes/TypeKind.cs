namespace RxDevices.Tango;

/// <summary>The kinds of types a TypeCode can describe, as numbered on the wire. Those with their own numbers only are not known here.</summary>
internal enum TypeKind : uint
{
    /// <summary>Nothing; what Tango sends for DevVoid.</summary>
    Null = 0,

    /// <summary>Nothing, too.</summary>
    Void = 1,

    /// <summary>16 bits, signed.</summary>
    Short = 2,

    /// <summary>32 bits, signed.</summary>
    Long = 3,

    /// <summary>16 bits.</summary>
    UShort = 4,

    /// <summary>32 bits.</summary>
    ULong = 5,

    /// <summary>IEEE 754 binary32.</summary>
    Float = 6,

    /// <summary>IEEE 754 binary64.</summary>
    Double = 7,

    /// <summary>A truth value in an octet.</summary>
    Boolean = 8,

    /// <summary>A character in an octet.</summary>
    Char = 9,

    /// <summary>8 bits.</summary>
    Octet = 10,

    /// <summary>A value with its type.</summary>
    Any = 11,

    /// <summary>A type.</summary>
    TypeCode = 12,

    /// <summary>Who asks; octets.</summary>
    Principal = 13,

    /// <summary>A reference of an object.</summary>
    ObjectReference = 14,

    /// <summary>Members, one after the other.</summary>
    Struct = 15,

    /// <summary>One of several members, chosen by a discriminator.</summary>
    Union = 16,

    /// <summary>The position of a name.</summary>
    Enum = 17,

    /// <summary>A text.</summary>
    String = 18,

    /// <summary>A count and so many elements.</summary>
    Sequence = 19,

    /// <summary>A fixed number of elements.</summary>
    Array = 20,

    /// <summary>Another name of a type.</summary>
    Alias = 21,

    /// <summary>As a struct, with its repository id before it.</summary>
    Exception = 22,

    /// <summary>64 bits, signed.</summary>
    Long64 = 23,

    /// <summary>64 bits.</summary>
    ULong64 = 24,

    /// <summary>128 bits.</summary>
    LongDouble = 25,

    /// <summary>A wide character.</summary>
    WideChar = 26,

    /// <summary>A text of wide characters.</summary>
    WideString = 27,

    /// <summary>No type: what follows says where in the message the type stood before.</summary>
    Indirection = 0xFFFFFFFF,
}
