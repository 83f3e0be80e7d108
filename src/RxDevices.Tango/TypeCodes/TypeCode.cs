using System.Collections.Concurrent;

namespace RxDevices.Tango;

/// <summary>
/// A type as it travels with a value of it. Immutable; small by construction: what is deeper or larger than any type of Tango is not read.
/// </summary>
/// <remarks>Safe from any thread. Source: CORBA 3.0, chapter 15.3.5.1 "TypeCode".</remarks>
internal sealed class TypeCode
{
    /// <summary>How deep types may nest, and of how many parts they may consist, counting each as often as it occurs.</summary>
    public const int Deepest = 16;

    public const int MostParts = 1024;

    private static readonly ConcurrentDictionary<TypeKind, TypeCode> Simple = [];

    private byte[]? parameters;

    private TypeCode(TypeKind kind)
    {
        Kind = kind;
        Parts = Depth = 1;
    }

    public TypeKind Kind { get; }

    /// <summary>The repository id, for example <c>IDL:Tango/DevState:1.0</c>; empty where the kind has none.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The name in the interface.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The members of a struct, exception or union; of an enumeration the names alone.</summary>
    public IReadOnlyList<TypeMember> Members { get; private init; } = [];

    /// <summary>What an alias stands for, a sequence or array is made of, or a union is switched by.</summary>
    public TypeCode? Content { get; private init; }

    /// <summary>The most elements of a sequence or text, 0 for any number; the elements of an array.</summary>
    public uint Bound { get; private init; }

    /// <summary>The member of a union that all other discriminators choose; -1 for none.</summary>
    public int DefaultIndex { get; private init; } = -1;

    /// <summary>How many types it consists of.</summary>
    public int Parts { get; private init; }

    /// <summary>How deep they nest.</summary>
    public int Depth { get; private init; }

    /// <summary>The type without its other names.</summary>
    public TypeCode Plain => Kind == TypeKind.Alias ? Content!.Plain : this;

    /// <summary>What follows the kind on the wire, as an encapsulation. Its byte order is its own, so one form does for all messages.</summary>
    public byte[] Parameters => parameters ??= TypeCodeWriter.Parameters(this);

    public static TypeCode Of(TypeKind kind) => Simple.GetOrAdd(kind, static kind => new TypeCode(kind));

    public static TypeCode String(uint bound = 0, TypeKind kind = TypeKind.String) => bound == 0 ? Of(kind) : new(kind) { Bound = bound };

    public static TypeCode Sequence(TypeCode element, uint bound = 0) => Around(TypeKind.Sequence, element, bound);

    public static TypeCode Array(TypeCode element, uint length) => Around(TypeKind.Array, element, length);

    public static TypeCode Alias(string id, string name, TypeCode original) =>
        new(TypeKind.Alias) { Id = id, Name = name, Content = original, Parts = 1 + original.Parts, Depth = 1 + original.Depth };

    public static TypeCode Object(string id, string name) => new(TypeKind.ObjectReference) { Id = id, Name = name };

    public static TypeCode Enum(string id, string name, IEnumerable<string> names) => new(TypeKind.Enum)
    {
        Id = id,
        Name = name,
        Members = [.. names.Select(member => new TypeMember(member, Of(TypeKind.ULong)))],
    };

    public static TypeCode Struct(string id, string name, IReadOnlyList<TypeMember> members, TypeKind kind = TypeKind.Struct) => new(kind)
    {
        Id = id,
        Name = name,
        Members = members,
        Parts = 1 + members.Sum(member => member.Type.Parts),
        Depth = 1 + members.Select(member => member.Type.Depth).DefaultIfEmpty().Max(),
    };

    public static TypeCode Union(string id, string name, TypeCode discriminator, int defaultIndex, IReadOnlyList<TypeMember> members) =>
        new(TypeKind.Union)
        {
            Id = id,
            Name = name,
            Content = discriminator,
            DefaultIndex = defaultIndex,
            Members = members,
            Parts = 1 + discriminator.Parts + members.Sum(member => member.Type.Parts),
            Depth = 1 + members.Select(member => member.Type.Depth).DefaultIfEmpty().Max(),
        };

    private static TypeCode Around(TypeKind kind, TypeCode element, uint bound) =>
        new(kind) { Content = element, Bound = bound, Parts = 1 + element.Parts, Depth = 1 + element.Depth };
}
