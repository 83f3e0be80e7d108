namespace RxDevices.Tango;

/// <summary>What chooses the member of a union: a whole number, a truth value, a character or an enumeration.</summary>
internal static class Discriminators
{
    public static long Read(ref CdrReader reader, TypeCode type)
    {
        switch (type.Plain.Kind)
        {
            case TypeKind.Boolean or TypeKind.Char or TypeKind.Octet:
                return reader.ReadOctet();
            case TypeKind.Short:
                return reader.ReadShort();
            case TypeKind.UShort:
                return reader.ReadUShort();
            case TypeKind.Long:
                return reader.ReadLong();
            case TypeKind.ULong or TypeKind.Enum:
                return reader.ReadULong();
            case TypeKind.Long64 or TypeKind.ULong64:
                return reader.ReadLong64();
            default:
                reader.Fail("a union is switched by what is no number");
                return 0;
        }
    }

    public static void Write(ref CdrWriter writer, TypeCode type, long value)
    {
        switch (type.Plain.Kind)
        {
            case TypeKind.Boolean or TypeKind.Char or TypeKind.Octet:
                writer.WriteOctet((byte)value);
                break;
            case TypeKind.Short or TypeKind.UShort:
                writer.WriteShort((short)value);
                break;
            case TypeKind.Long or TypeKind.ULong or TypeKind.Enum:
                writer.WriteLong((int)value);
                break;
            default:
                writer.WriteLong64(value);
                break;
        }
    }
}
