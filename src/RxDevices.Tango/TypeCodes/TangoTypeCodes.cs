namespace RxDevices.Tango;

/// <summary>
/// How the interface describes its types, with all ids and names: Tango's clients take a value whose type lacks them for nothing at all.
/// </summary>
internal static class TangoTypeCodes
{
    /// <summary>DevState, with the names of its fourteen members.</summary>
    public static TypeCode State { get; } =
        TypeCode.Enum("IDL:Tango/DevState:1.0", "DevState", Enum.GetValues<DevState>().Select(TangoText.Of));

    /// <summary>DevEncoded: a text and octets.</summary>
    public static TypeCode Encoded { get; } = Struct(
        "DevEncoded",
        new("encoded_format", Alias("DevString", TypeCode.String())),
        new("encoded_data", Array("Char", TypeCode.Of(TypeKind.Octet))));

    /// <summary>DevVarLongStringArray: numbers and texts.</summary>
    public static TypeCode LongStrings { get; } = Struct(
        "DevVarLongStringArray",
        new("lvalue", Array("Long", TypeCode.Of(TypeKind.Long))),
        new("svalue", Array("String", TypeCode.String())));

    /// <summary>DevVarDoubleStringArray: numbers and texts.</summary>
    public static TypeCode DoubleStrings { get; } = Struct(
        "DevVarDoubleStringArray",
        new("dvalue", Array("Double", TypeCode.Of(TypeKind.Double))),
        new("svalue", Array("String", TypeCode.String())));

    /// <summary>DevVar...Array: the interface's name of a sequence.</summary>
    public static TypeCode Array(string name, TypeCode element) => Alias($"DevVar{name}Array", TypeCode.Sequence(element));

    private static TypeCode Alias(string name, TypeCode original) => TypeCode.Alias($"IDL:Tango/{name}:1.0", name, original);

    private static TypeCode Struct(string name, params TypeMember[] members) => TypeCode.Struct($"IDL:Tango/{name}:1.0", name, members);
}
