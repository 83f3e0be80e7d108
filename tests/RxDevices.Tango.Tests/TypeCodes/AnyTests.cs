using System.Reactive;
using CsCheck;
using RxDevices.Tango.Tests.Cdr;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.TypeCodes;

public class AnyTests
{
    private static readonly Gen<(CommandType Type, object Value)> Values = Gen.OneOf(
        Of(Gen.Const(Unit.Default)), Of(Gen.Bool), Of(Gen.Short), Of(Gen.Int), Of(Gen.Float), Of(Gen.Double), Of(Gen.UShort), Of(Gen.UInt),
        Of(RoundTripTests.Texts), Of(Gen.Byte), Of(Gen.Long), Of(Gen.ULong), Of(RoundTripTests.States), Of(RoundTripTests.Encodeds),
        Many(Gen.Bool), Many(Gen.Short), Many(Gen.Int), Many(Gen.Float), Many(Gen.Double), Many(Gen.UShort), Many(Gen.UInt),
        Many(RoundTripTests.Texts), Many(Gen.Byte), Many(Gen.Long), Many(Gen.ULong), Many(RoundTripTests.States), Many(RoundTripTests.Encodeds),
        Of(Gen.Select(Gen.Int.Array[0, 5], RoundTripTests.Texts.Array[0, 5], (numbers, texts) => new LongStringArray(numbers, texts))),
        Of(Gen.Select(Gen.Double.Array[0, 5], RoundTripTests.Texts.Array[0, 5], (numbers, texts) => new DoubleStringArray(numbers, texts))));

    [Fact]
    public void Whatever_a_command_can_carry_comes_back() => Gen.Select(Values, Gen.Bool, Gen.Int[1, 9]).Sample(
        (value, isLittleEndian, piece) =>
        {
            var bytes = CdrWriter.ToArray(Any.Of(value.Type, value.Value), Any.Write, isLittleEndian);
            var whole = new CdrReader(bytes, isLittleEndian);
            var pieces = new CdrReader(
                Segments.Cut(bytes, Enumerable.Range(1, bytes.Length / piece).Select(i => Math.Min(i * piece, bytes.Length))), isLittleEndian, start: 0);
            AssertSame(value.Value, Any.Read(ref whole).Value);
            AssertSame(value.Value, Any.Read(ref pieces).Value);
            Assert.Equal((null, 0), (whole.Problem, whole.Remaining));
            Assert.Equal((null, 0), (pieces.Problem, pieces.Remaining));
        },
        threads: 1,
        iter: 2000);

    [Fact]
    public void Whatever_a_command_can_carry_can_be_passed_over() => Gen.Select(Values, Gen.Bool).Sample(
        (value, isLittleEndian) =>
        {
            var bytes = CdrWriter.ToArray(Any.Of(value.Type, value.Value), Any.Write, isLittleEndian);
            var reader = new CdrReader(bytes, isLittleEndian);
            ValueSkipper.Skip(ref reader, TypeCode.Of(TypeKind.Any));
            Assert.Equal((null, 0), (reader.Problem, reader.Remaining));
        },
        threads: 1,
        iter: 2000);

    [Fact]
    public void Each_type_of_a_command_has_one_number_and_one_description()
    {
        Assert.Equal(
            [.. Enumerable.Range(0, 20), .. Enumerable.Range(21, 6), 28, 31, 32],
            CommandType.All.Select(type => type.Code).Order());
        Assert.All(CommandType.All, type => Assert.Same(type, CommandType.Of(type.Code)));
        Assert.All(CommandType.All, type => Assert.Same(type, CommandType.Of(type.Kind)));
        Assert.All(CommandType.All, type => Assert.Same(type, CommandType.Of(type.TypeCode)));
        Assert.Equal(typeof(string), CommandType.Of(20)!.Convert("x").GetType());
    }

    [Fact]
    public void Nothing_is_null_and_not_void() =>
        Assert.Equal("00000000", Convert.ToHexString(CdrWriter.ToArray(CommandValues.ToAny(ValueKind.Void, null), Any.Write)));

    [Fact]
    public void Void_is_taken_for_nothing_too()
    {
        var reader = new CdrReader([1, 0, 0, 0], isLittleEndian: true);
        Assert.Null(CommandValues.ToModel(Any.Read(ref reader)));
        Assert.Null(reader.Problem);
    }

    [Fact]
    public void Arrays_without_their_tango_names_are_understood()
    {
        var any = CdrWriter.ToArray(0, static (ref writer, _) =>
        {
            TypeCodeWriter.Write(ref writer, TypeCode.Sequence(TypeCode.Of(TypeKind.Double)));
            writer.WriteArray<double>([1, 2]);
        });
        var reader = new CdrReader(any, isLittleEndian: true);
        Assert.Equal(new[] { 1.0, 2.0 }, Any.Read(ref reader).Value);
    }

    private static void AssertSame(object expected, object? actual) => Assert.Equal(expected, actual);

    private static Gen<(CommandType, object)> Of<T>(Gen<T> gen) => gen.Select(value => (CommandType.Of(ValueKind.Of<T>())!, (object)value!));

    private static Gen<(CommandType, object)> Many<T>(Gen<T> gen) => Of(gen.Array[0, 12]);
}
