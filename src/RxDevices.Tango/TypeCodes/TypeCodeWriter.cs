namespace RxDevices.Tango;

/// <summary>Writes TypeCodes in full, with repository ids and names: Tango's programs do not recognise types without them.</summary>
internal static class TypeCodeWriter
{
    public static void Write(ref CdrWriter writer, TypeCode type)
    {
        writer.WriteULong((uint)type.Kind);
        switch (type.Kind)
        {
            case TypeKind.String or TypeKind.WideString:
                writer.WriteULong(type.Bound);
                break;
            case >= TypeKind.ObjectReference and not (TypeKind.Long64 or TypeKind.ULong64 or TypeKind.LongDouble or TypeKind.WideChar):
                writer.WriteArray<byte>(type.Parameters);
                break;
        }
    }

    /// <summary>The content of the encapsulation that follows the kind of a type with parameters.</summary>
    public static byte[] Parameters(TypeCode type) => CdrWriter.ToArray(type, WriteParameters);

    private static void WriteParameters(ref CdrWriter writer, TypeCode type)
    {
        writer.BeginEncapsulated();
        if (type.Kind is TypeKind.Sequence or TypeKind.Array)
        {
            Write(ref writer, type.Content!);
            writer.WriteULong(type.Bound);
            return;
        }

        writer.WriteString(type.Id);
        writer.WriteString(type.Name);
        switch (type.Kind)
        {
            case TypeKind.Alias:
                Write(ref writer, type.Content!);
                break;
            case TypeKind.Enum:
                writer.WriteSequence(type.Members, static (ref writer, member) => writer.WriteString(member.Name));
                break;
            case TypeKind.Struct or TypeKind.Exception:
                writer.WriteSequence(type.Members, WriteMember);
                break;
            case TypeKind.Union:
                Write(ref writer, type.Content!);
                writer.WriteLong(type.DefaultIndex);
                WriteCases(ref writer, type);
                break;
        }
    }

    private static void WriteMember(ref CdrWriter writer, TypeMember member)
    {
        writer.WriteString(member.Name);
        Write(ref writer, member.Type);
    }

    private static void WriteCases(ref CdrWriter writer, TypeCode union)
    {
        writer.WriteULong((uint)union.Members.Count);
        foreach (var member in union.Members)
        {
            Discriminators.Write(ref writer, union.Content!, member.Label);
            WriteMember(ref writer, member);
        }
    }
}
