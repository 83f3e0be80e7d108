using System.Reactive;

namespace RxDevices.Tango;

/// <summary>A type of a command's argument or result: its number in the interface, how it is described and how its values travel.</summary>
/// <remarks>Safe from any thread. Source: Tango Controls, "CmdArgType".</remarks>
internal abstract class CommandType(int code, TypeCode typeCode)
{
    // Tango 9.3 calls them DEVVAR_STATEARRAY and DEVVAR_ENCODEDARRAY; they occur in histories only.
    private const int StateArray = 31;
    private const int EncodedArray = 32;
    private const int States = 14;

    /// <summary>All types there are, except for two that are other numbers for texts (20) and for numbers (27).</summary>
    public static IReadOnlyList<CommandType> All { get; } =
    [
        new CommandType<Unit>(0, TypeCode.Of(TypeKind.Null), static (ref _) => Unit.Default, static (ref _, _) => { }),
        Scalar<bool>(1, TypeCode.Of(TypeKind.Boolean)),
        Scalar<short>(2, TypeCode.Of(TypeKind.Short)),
        Scalar<int>(3, TypeCode.Of(TypeKind.Long)),
        Scalar<float>(4, TypeCode.Of(TypeKind.Float)),
        Scalar<double>(5, TypeCode.Of(TypeKind.Double)),
        Scalar<ushort>(6, TypeCode.Of(TypeKind.UShort)),
        Scalar<uint>(7, TypeCode.Of(TypeKind.ULong)),
        Scalar<string>(8, TypeCode.String()),
        Array<byte>(9, "Char", TypeCode.Of(TypeKind.Octet)),
        Array<short>(10, "Short", TypeCode.Of(TypeKind.Short)),
        Array<int>(11, "Long", TypeCode.Of(TypeKind.Long)),
        Array<float>(12, "Float", TypeCode.Of(TypeKind.Float)),
        Array<double>(13, "Double", TypeCode.Of(TypeKind.Double)),
        Array<ushort>(14, "UShort", TypeCode.Of(TypeKind.UShort)),
        Array<uint>(15, "ULong", TypeCode.Of(TypeKind.ULong)),
        Array<string>(16, "String", TypeCode.String()),
        new CommandType<LongStringArray>(
            17, TangoTypeCodes.LongStrings, ModelStructures.ReadLongStrings, ModelStructures.WriteLongStrings),
        new CommandType<DoubleStringArray>(
            18, TangoTypeCodes.DoubleStrings, ModelStructures.ReadDoubleStrings, ModelStructures.WriteDoubleStrings),
        Scalar<DevState>(19, TangoTypeCodes.State),
        Array<bool>(21, "Boolean", TypeCode.Of(TypeKind.Boolean)),
        Scalar<byte>(22, TypeCode.Of(TypeKind.Octet)),
        Scalar<long>(23, TypeCode.Of(TypeKind.Long64)),
        Scalar<ulong>(24, TypeCode.Of(TypeKind.ULong64)),
        Array<long>(25, "Long64", TypeCode.Of(TypeKind.Long64)),
        Array<ulong>(26, "ULong64", TypeCode.Of(TypeKind.ULong64)),
        Scalar<Encoded>(28, TangoTypeCodes.Encoded),
        Array<DevState>(StateArray, "State", TangoTypeCodes.State),
        Array<Encoded>(EncodedArray, "Encoded", TangoTypeCodes.Encoded),
    ];

    private static readonly Dictionary<ValueKind, CommandType> ByKind = All.ToDictionary(type => type.Kind);

    private static readonly Dictionary<int, CommandType> ByCode = All.ToDictionary(type => type.Code);

    /// <summary>The number in the interface (CmdArgType).</summary>
    public int Code => code;

    /// <summary>How the type is described before a value.</summary>
    public TypeCode TypeCode => typeCode;

    /// <summary>The C# type of its values.</summary>
    public abstract Type Type { get; }

    /// <summary>What the model calls it.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>The type for values of that kind: an enumeration travels by its labels, as texts. Images have none.</summary>
    public static CommandType? Of(ValueKind kind) =>
        ByKind.GetValueOrDefault(kind.Type == DataType.Enum ? kind with { Type = DataType.String } : kind);

    /// <summary>The type of a value that is exactly of one of them.</summary>
    public static CommandType OfValue(object value) => All.Single(type => type.Type == value.GetType());

    /// <summary>The type with that number. The second number for texts (ConstDevString) is the first one's.</summary>
    public static CommandType? Of(int code) => ByCode.GetValueOrDefault(code == 20 ? 8 : code);

    /// <summary>The type that is described so, whatever names it is given; null when it is none of Tango's.</summary>
    public static CommandType? Of(TypeCode type) => CodeOf(type.Plain) is { } code ? ByCode[code] : null;

    public abstract object Read(ref CdrReader reader);

    /// <summary>Writes a value of exactly the type, without the description.</summary>
    /// <exception cref="InvalidCastException">It is of another.</exception>
    public abstract void Write(ref CdrWriter writer, object? value);

    /// <summary>Makes a value exactly of this type.</summary>
    /// <exception cref="InvalidCastException">Something of it would be lost.</exception>
    public abstract object Convert(object? value);

    private static CommandType<T> Scalar<T>(int code, TypeCode type) => new(
        code,
        type,
        static (ref reader) => reader.ReadElement<T>(),
        static (ref writer, value) => writer.WriteFixedArray(new ReadOnlySpan<T>(in value)));

    private static CommandType<T[]> Array<T>(int code, string name, TypeCode element) => new(
        code,
        TangoTypeCodes.Array(name, element),
        static (ref reader) => reader.ReadArray<T>(),
        static (ref writer, value) => writer.WriteArray<T>(value));

    private static int? CodeOf(TypeCode plain) => plain.Kind switch
    {
        TypeKind.Null or TypeKind.Void => 0,
        TypeKind.Boolean => 1,
        TypeKind.Short => 2,
        TypeKind.Long => 3,
        TypeKind.Float => 4,
        TypeKind.Double => 5,
        TypeKind.UShort => 6,
        TypeKind.ULong => 7,
        TypeKind.String => 8,
        TypeKind.Octet => 22,
        TypeKind.Long64 => 23,
        TypeKind.ULong64 => 24,
        TypeKind.Enum when plain.Members.Count == States => 19,
        TypeKind.Sequence => CodeOfArray(CodeOf(plain.Content!.Plain)),
        TypeKind.Struct when plain.Members is [var first, var second] => CodeOfPair(CodeOf(first.Type.Plain), CodeOf(second.Type.Plain)),
        _ => null,
    };

    private static int? CodeOfArray(int? element) => element switch
    {
        1 => 21,
        2 => 10,
        3 => 11,
        4 => 12,
        5 => 13,
        6 => 14,
        7 => 15,
        8 => 16,
        19 => StateArray,
        22 => 9,
        23 => 25,
        24 => 26,
        28 => EncodedArray,
        _ => null,
    };

    private static int? CodeOfPair(int? first, int? second) => (first, second) switch
    {
        (11, 16) => 17,
        (13, 16) => 18,
        (8, 9) => 28,
        _ => null,
    };
}
