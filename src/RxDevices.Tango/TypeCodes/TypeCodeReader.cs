namespace RxDevices.Tango;

/// <summary>Reads a TypeCode. Where one was read before, others may point back to it; a type that is part of itself is refused.</summary>
/// <remarks>One owner at a time.</remarks>
internal struct TypeCodeReader
{
    // Where each type began. Tango writes no indirections; JacORB does.
    private Dictionary<int, TypeCode>? places;

    public static TypeCode Read(ref CdrReader reader) => default(TypeCodeReader).Next(ref reader);

    private TypeCode Next(ref CdrReader reader)
    {
        var kind = (TypeKind)reader.ReadULong();
        var place = reader.Position - sizeof(uint);
        if (kind == TypeKind.Indirection)
        {
            return Earlier(ref reader);
        }

        if (!reader.Descend())
        {
            return TypeCode.Of(TypeKind.Null);
        }

        var type = ReadAfter(ref reader, kind);
        reader.Ascend();
        if (type.Depth > TypeCode.Deepest || type.Parts > TypeCode.MostParts)
        {
            reader.Fail("a type is too large");
            return TypeCode.Of(TypeKind.Null);
        }

        // Only a type with parameters is worth pointing back to.
        if (type.Kind >= TypeKind.ObjectReference)
        {
            (places ??= []).TryAdd(place, type);
        }

        return type;
    }

    private readonly TypeCode Earlier(ref CdrReader reader)
    {
        var offset = reader.ReadLong();
        var place = (long)reader.Position - sizeof(int) + offset;
        if (reader.Problem is null && places is not null && place is >= 0 and <= int.MaxValue && places.TryGetValue((int)place, out var type))
        {
            return type;
        }

        reader.Fail("a type points back to none");
        return TypeCode.Of(TypeKind.Null);
    }

    private TypeCode ReadAfter(ref CdrReader reader, TypeKind kind)
    {
        switch (kind)
        {
            case <= TypeKind.Principal or TypeKind.Long64 or TypeKind.ULong64 or TypeKind.LongDouble or TypeKind.WideChar:
                return TypeCode.Of(kind);
            case TypeKind.String or TypeKind.WideString:
                return TypeCode.String(reader.ReadULong(), kind);
            case > TypeKind.WideString:
                reader.Fail("a type is of an unknown kind");
                return TypeCode.Of(TypeKind.Null);
        }

        var outside = reader.Enter();
        var type = ReadParameters(ref reader, kind);
        reader.Leave(outside);
        return type;
    }

    private TypeCode ReadParameters(ref CdrReader reader, TypeKind kind)
    {
        if (kind is TypeKind.Sequence or TypeKind.Array)
        {
            var element = Next(ref reader);
            var bound = reader.ReadULong();
            return kind == TypeKind.Sequence ? TypeCode.Sequence(element, bound) : TypeCode.Array(element, bound);
        }

        var (id, name) = (reader.ReadString(), reader.ReadString());
        return kind switch
        {
            TypeKind.Alias => TypeCode.Alias(id, name, Next(ref reader)),
            TypeKind.Enum => ReadEnum(ref reader, id, name),
            TypeKind.Struct or TypeKind.Exception => TypeCode.Struct(id, name, ReadMembers(ref reader), kind),
            TypeKind.Union => ReadUnion(ref reader, id, name),
            _ => TypeCode.Object(id, name),
        };
    }

    private static TypeCode ReadEnum(ref CdrReader reader, string id, string name)
    {
        var names = reader.ReadArray<string>();
        if (names.Length <= TypeCode.MostParts)
        {
            return TypeCode.Enum(id, name, names);
        }

        reader.Fail("a type is too large");
        return TypeCode.Of(TypeKind.Null);
    }

    private TypeCode ReadUnion(ref CdrReader reader, string id, string name)
    {
        var discriminator = Next(ref reader);
        var defaultIndex = reader.ReadLong();
        var members = ReadMembers(ref reader, discriminator);
        return TypeCode.Union(id, name, discriminator, defaultIndex, members);
    }

    private List<TypeMember> ReadMembers(ref CdrReader reader, TypeCode? discriminator = null)
    {
        const int minimumSize = 2 * sizeof(uint);
        var count = reader.ReadCount(minimumSize);
        var members = new List<TypeMember>(Math.Min(count, TypeCode.MostParts));
        var parts = 0;
        for (var i = 0; i < count && reader.Problem is null; i++)
        {
            var label = discriminator is null ? 0 : Discriminators.Read(ref reader, discriminator);
            members.Add(new(reader.ReadString(), Next(ref reader), label));
            parts += members[^1].Type.Parts;
            if (parts > TypeCode.MostParts)
            {
                reader.Fail("a type is too large");
            }
        }

        return members;
    }
}
