namespace RxDevices.Tango;

/// <summary>
/// Passes over a value of any type, for types Tango does not use: what follows the value must still be found. It does no more steps than
/// the message could have elements, however the types multiply.
/// </summary>
/// <remarks>One owner at a time.</remarks>
internal struct ValueSkipper
{
    private const int StepsForAnyValue = 1024;
    private const int StepsForEachByte = 4;

    private long steps;

    public static void Skip(ref CdrReader reader, TypeCode type)
    {
        var skipper = new ValueSkipper { steps = StepsForAnyValue + ((long)StepsForEachByte * reader.Remaining) };
        skipper.Step(ref reader, type);
    }

    private void Step(ref CdrReader reader, TypeCode type)
    {
        if (--steps < 0)
        {
            reader.Fail("a value has too many parts");
        }

        if (!reader.Descend())
        {
            return;
        }

        if (FixedSize(type.Kind) is var (size, alignment))
        {
            reader.SkipNumbers(size, alignment, size == 0 ? 0 : 1);
        }
        else
        {
            StepInto(ref reader, type);
        }

        reader.Ascend();
    }

    private void StepInto(ref CdrReader reader, TypeCode type)
    {
        switch (type.Kind)
        {
            case TypeKind.String:
                reader.SkipString();
                break;
            case TypeKind.WideString or TypeKind.Principal:
                reader.SkipNumbers(size: 1, alignment: 1, reader.ReadCount(1));
                break;
            case TypeKind.Any:
                Step(ref reader, TypeCodeReader.Read(ref reader));
                break;
            case TypeKind.TypeCode:
                TypeCodeReader.Read(ref reader);
                break;
            case TypeKind.ObjectReference:
                Ior.Read(ref reader);
                break;
            case TypeKind.Alias:
                Step(ref reader, type.Content!);
                break;
            case TypeKind.Sequence:
                StepElements(ref reader, type.Content!, reader.ReadCount(1));
                break;
            case TypeKind.Array when type.Bound <= (uint)reader.Remaining:
                StepElements(ref reader, type.Content!, (int)type.Bound);
                break;
            case TypeKind.Struct:
                StepMembers(ref reader, type);
                break;
            case TypeKind.Exception:
                reader.SkipString();
                StepMembers(ref reader, type);
                break;
            case TypeKind.Union:
                StepCase(ref reader, type);
                break;
            default:
                reader.Fail("a value is of a type that is not known here");
                break;
        }
    }

    private void StepElements(ref CdrReader reader, TypeCode element, int count)
    {
        if (FixedSize(element.Plain.Kind) is ( > 0 and var size, var alignment))
        {
            reader.SkipNumbers(size, alignment, count);
            return;
        }

        for (var i = 0; i < count && reader.Problem is null; i++)
        {
            Step(ref reader, element);
        }
    }

    private void StepMembers(ref CdrReader reader, TypeCode type)
    {
        foreach (var member in type.Members)
        {
            Step(ref reader, member.Type);
        }
    }

    private void StepCase(ref CdrReader reader, TypeCode union)
    {
        var chosen = Discriminators.Read(ref reader, union.Content!);
        var index = union.Members.ToList().FindIndex(member => member.Label == chosen);
        index = index < 0 ? union.DefaultIndex : index;
        if (index >= 0 && index < union.Members.Count)
        {
            Step(ref reader, union.Members[index].Type);
        }
    }

    private static (int Size, int Alignment)? FixedSize(TypeKind kind) => kind switch
    {
        TypeKind.Null or TypeKind.Void => (0, 1),
        TypeKind.Boolean or TypeKind.Char or TypeKind.Octet => (1, 1),
        TypeKind.Short or TypeKind.UShort => (2, 2),
        TypeKind.Long or TypeKind.ULong or TypeKind.Float or TypeKind.Enum => (4, 4),
        TypeKind.Double or TypeKind.Long64 or TypeKind.ULong64 => (8, 8),
        TypeKind.LongDouble => (16, 8),
        _ => null,
    };
}
