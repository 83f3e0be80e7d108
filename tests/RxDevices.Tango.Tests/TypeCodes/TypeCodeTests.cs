using System.Buffers.Binary;
using CsCheck;
using RxDevices.Tango.Tests.Cdr;

namespace RxDevices.Tango.Tests.TypeCodes;

public class TypeCodeTests
{
    private static readonly TypeKind[] SimpleKinds =
    [
        .. Enumerable.Range(0, 14).Select(kind => (TypeKind)kind), TypeKind.Long64, TypeKind.ULong64, TypeKind.LongDouble, TypeKind.WideChar,
    ];

    private static readonly TypeKind[] Switches = [TypeKind.Long, TypeKind.Short, TypeKind.Boolean, TypeKind.Long64];

    [Fact]
    public void Any_type_comes_back() => Gen.Select(Types(4), Gen.Bool).Sample(
        (type, isLittleEndian) =>
        {
            var bytes = CdrWriter.ToArray(type, TypeCodeWriter.Write, isLittleEndian);
            var reader = new CdrReader(bytes, isLittleEndian);
            var again = TypeCodeReader.Read(ref reader);
            Assert.Equal((null, 0), (reader.Problem, reader.Remaining));
            Assert.Equal((type.Parts, type.Depth), (again.Parts, again.Depth));
            Assert.Equal(bytes, CdrWriter.ToArray(again, TypeCodeWriter.Write, isLittleEndian));
        },
        threads: 1,
        iter: 1000);

    [Fact]
    public void The_parameters_of_a_type_may_have_the_other_byte_order()
    {
        byte[] bytes = [0, 0, 0, 19, 0, 0, 0, 12, 1, 0, 0, 0, 7, 0, 0, 0, 5, 0, 0, 0];
        var reader = new CdrReader(bytes, isLittleEndian: false);
        var type = TypeCodeReader.Read(ref reader);
        Assert.Null(reader.Problem);
        Assert.Equal((TypeKind.Sequence, TypeKind.Double, 5u), (type.Kind, type.Content!.Kind, type.Bound));
    }

    [Fact]
    public void A_type_may_point_back_to_an_earlier_one()
    {
        // struct { a: sequence of long, b: the same }; JacORB writes the second so.
        var reader = new CdrReader(Repeating(distance: null), isLittleEndian: true);
        var type = TypeCodeReader.Read(ref reader);
        Assert.Null(reader.Problem);
        Assert.Equal(0, reader.Remaining);
        Assert.Same(type.Members[0].Type, type.Members[1].Type);
        Assert.Equal(TypeKind.Long, type.Members[1].Type.Content!.Kind);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(-44)]
    public void A_type_that_points_anywhere_else_is_refused(int distance)
    {
        var reader = new CdrReader(Repeating(distance), isLittleEndian: true);
        TypeCodeReader.Read(ref reader);
        Assert.StartsWith("a type points back to none", reader.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_part_of_itself_is_refused()
    {
        // A sequence whose element points back to the sequence.
        byte[] bytes = [19, 0, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xF0, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0];
        var reader = new CdrReader(bytes, isLittleEndian: true);
        TypeCodeReader.Read(ref reader);
        Assert.StartsWith("a type points back to none", reader.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, "a type is too large")]
    [InlineData(40, "it nests too deeply")]
    [InlineData(4000, "it nests too deeply")]
    public void Types_nest_only_so_deep(int depth, string? problem)
    {
        byte[] type = [8, 0, 0, 0];
        for (var i = 0; i <= depth; i++)
        {
            type = [19, 0, 0, 0, .. BitConverter.GetBytes(type.Length + 8), 1, 0, 0, 0, .. type, 0, 0, 0, 0];
        }

        var reader = new CdrReader(type, isLittleEndian: true);
        TypeCodeReader.Read(ref reader);
        Assert.Equal(problem, reader.Problem?.Split(" at byte")[0]);
    }

    [Fact]
    public void Types_that_double_by_pointing_back_are_refused_before_they_grow()
    {
        var reader = new CdrReader(Doubling(levels: 12), isLittleEndian: true);
        TypeCodeReader.Read(ref reader);
        Assert.StartsWith("a type is too large", reader.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_without_size_are_not_counted_to_two_thousand_million()
    {
        // A sequence of structs of five voids: two thousand million elements claimed, and as many as the message has bytes.
        var nothing = new TypeMember("a", TypeCode.Of(TypeKind.Void));
        var type = TypeCode.Sequence(TypeCode.Struct("", "", [nothing, nothing, nothing, nothing, nothing]));
        foreach (var (count, problem) in new[] { (int.MaxValue, "a sequence is longer than its message"), (100_000, "a value has too many parts") })
        {
            var bytes = CdrWriter.ToArray((type, count), static (ref writer, value) =>
            {
                TypeCodeWriter.Write(ref writer, value.type);
                writer.WriteLong(value.count);
                writer.WriteFixedArray<byte>(new byte[100_000]);
            });
            var reader = new CdrReader(bytes, isLittleEndian: true);
            Any.Read(ref reader);
            Assert.Equal(problem, reader.Problem?.Split(" at byte")[0]);
        }
    }

    [Fact]
    public void Values_of_values_nest_only_so_deep()
    {
        var bytes = new byte[4000];
        for (var i = 0; i < bytes.Length; i += 4)
        {
            bytes[i] = (byte)TypeKind.Any;
        }

        var reader = new CdrReader(bytes, isLittleEndian: true);
        Any.Read(ref reader);
        Assert.StartsWith("it nests too deeply", reader.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_foreign_type_is_passed_over()
    {
        var union = TypeCode.Union(
            "IDL:U:1.0", "U", TypeCode.Of(TypeKind.Short), defaultIndex: 1,
            [new("a", TypeCode.Of(TypeKind.Double), 1), new("b", TypeCode.Array(TypeCode.String(), 2), 2)]);
        foreach (var (choice, isDefault) in new[] { (1, false), (2, true), (7, true) })
        {
            var bytes = CdrWriter.ToArray((union, choice, isDefault), static (ref writer, value) =>
            {
                TypeCodeWriter.Write(ref writer, value.union);
                writer.WriteShort((short)value.choice);
                if (value.isDefault)
                {
                    writer.WriteString("x");
                    writer.WriteString("yz");
                }
                else
                {
                    writer.WriteDouble(1);
                }

                writer.WriteString("after");
            });
            var reader = new CdrReader(bytes, isLittleEndian: true);
            var any = Any.Read(ref reader);
            Assert.Equal((TypeKind.Union, null), (any.Type.Kind, any.Value));
            Assert.Equal("after", reader.ReadString());
            Assert.Null(reader.Problem);
            Assert.Equal(Reasons.IncompatibleArgument, Assert.Throws<DevFailedException>(() => CommandValues.ToModel(any)).Failure.Reason);
        }
    }

    private static Gen<TypeCode> Types(int depth)
    {
        var simple = Gen.Int[0, SimpleKinds.Length - 1].Select(i => TypeCode.Of(SimpleKinds[i]));
        var text = Gen.Select(Gen.UInt[0, 3], Gen.Bool, (bound, isWide) => TypeCode.String(bound, isWide ? TypeKind.WideString : TypeKind.String));
        if (depth == 0)
        {
            return Gen.OneOf(simple, text);
        }

        var inner = Types(depth - 1);
        var names = RoundTripTests.Texts;
        var members = Gen.Select(names, inner, (name, type) => new TypeMember(name, type)).List[0, 4];
        return Gen.OneOf(
            simple,
            Gen.Select(inner, Gen.UInt[0, 9], TypeCode.Sequence),
            Gen.Select(inner, Gen.UInt[0, 9], TypeCode.Array),
            Gen.Select(names, names, inner, TypeCode.Alias),
            Gen.Select(names, names, TypeCode.Object),
            Gen.Select(names, names, names.Array[0, 5], (id, name, labels) => TypeCode.Enum(id, name, labels)),
            Gen.Select(names, names, members, Gen.Bool, (id, name, parts, isException) =>
                TypeCode.Struct(id, name, parts, isException ? TypeKind.Exception : TypeKind.Struct)),
            Gen.Select(names, members, Gen.Int[0, 3].Select(i => Switches[i]), (name, parts, kind) =>
                TypeCode.Union(name, name, TypeCode.Of(kind), -1, [.. parts.Select((part, i) => part with { Label = i })])));
    }

    // At 40 bytes into the message the second member's type says where the first one's began; null: rightly.
    private static byte[] Repeating(int? distance)
    {
        var parameters = CdrWriter.ToArray(0, static (ref writer, _) =>
        {
            writer.BeginEncapsulated();
            writer.WriteString("");
            writer.WriteString("");
            writer.WriteULong(2);
            writer.WriteString("a");
            TypeCodeWriter.Write(ref writer, TypeCode.Sequence(TypeCode.Of(TypeKind.Long)));
            writer.WriteString("b");
            writer.WriteULong((uint)TypeKind.Indirection);
            writer.WriteLong(0);
        });

        // Sequence: 4 kind, 4 length, 12 parameters; then "b": 8; the indirection: 4; then the offset.
        BinaryPrimitives.WriteInt32LittleEndian(parameters.AsSpan(^4), distance ?? -(20 + 8 + 4));
        return [15, 0, 0, 0, .. BitConverter.GetBytes(parameters.Length), .. parameters];
    }

    // struct { t1: sequence of void, t2: struct { t1, t1 }, t3: struct { t2, t2 }, ... }, each written as an indirection.
    private static byte[] Doubling(int levels)
    {
        var content = new List<byte>();
        var places = new List<int>();
        Member(content);
        places.Add(content.Count);
        content.AddRange([19, 0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
        for (var level = 1; level < levels; level++)
        {
            Member(content);
            places.Add(content.Count);
            content.AddRange([15, 0, 0, 0, 56, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
            for (var i = 0; i < 2; i++)
            {
                Member(content);
                content.AddRange([0xFF, 0xFF, 0xFF, 0xFF]);
                content.AddRange(BitConverter.GetBytes(places[level - 1] - content.Count));
            }
        }

        // Byte order and padding, two empty texts, the number of members.
        byte[] head = [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(levels)];
        return [15, 0, 0, 0, .. BitConverter.GetBytes(head.Length + content.Count), .. head, .. content];

        static void Member(List<byte> bytes) => bytes.AddRange([1, 0, 0, 0, 0, 0, 0, 0]);
    }
}
