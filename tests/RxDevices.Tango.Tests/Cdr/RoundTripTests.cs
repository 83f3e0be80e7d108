using CsCheck;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Cdr;

/// <summary>Whatever is written is read again: in both byte orders, at any alignment, in one piece and in crumbs.</summary>
public class RoundTripTests
{
    public static readonly Gen<string> Texts = Gen.String[Gen.Char['\0', '\u00ff'], 0, 12];

    public static readonly Gen<Encoded> Encodeds = Gen.Select(Texts, Gen.Byte.Array[0, 9], (format, bytes) => new Encoded(format, bytes));

    public static readonly Gen<DevState> States = Gen.Int[0, 13].Select(number => (DevState)number);

    [Fact]
    public void Truth_values_survive() => Survive(Gen.Bool);

    [Fact]
    public void Octets_survive() => Survive(Gen.Byte);

    [Fact]
    public void Shorts_survive() => Survive(Gen.Short);

    [Fact]
    public void Unsigned_shorts_survive() => Survive(Gen.UShort);

    [Fact]
    public void Longs_survive() => Survive(Gen.Int);

    [Fact]
    public void Unsigned_longs_survive() => Survive(Gen.UInt);

    [Fact]
    public void Long_longs_survive() => Survive(Gen.Long);

    [Fact]
    public void Unsigned_long_longs_survive() => Survive(Gen.ULong);

    [Fact]
    public void Floats_survive() => Survive(Gen.Float);

    [Fact]
    public void Doubles_survive() => Survive(Gen.Double);

    [Fact]
    public void Texts_survive() => Survive(Texts);

    [Fact]
    public void States_survive() => Survive(States);

    [Fact]
    public void Encoded_values_survive() => Survive(Encodeds);

    private static void Survive<T>(Gen<T> gen) => Gen.Select(gen.Array[0, 40], Gen.Int[0, 9], Gen.Bool, Gen.Int[1, 13]).Sample(
        (array, offset, isLittleEndian, piece) =>
        {
            var bytes = CdrWriter.ToArray((array, offset), static (ref writer, value) =>
            {
                writer.WriteFixedArray<byte>(new byte[value.offset]);
                writer.WriteArray<T>(value.array);
                writer.WriteOctet(0xAB);
            }, isLittleEndian);

            var places = Enumerable.Range(1, bytes.Length / piece).Select(i => Math.Min(i * piece, bytes.Length));
            var whole = new CdrReader(bytes, isLittleEndian);
            var pieces = new CdrReader(Segments.Cut(bytes, places), isLittleEndian, start: 0);
            var skipped = new CdrReader(Segments.Cut(bytes, places), isLittleEndian, start: 0);
            Assert.Equal(array, ReadBack(ref whole, offset));
            Assert.Equal(array, ReadBack(ref pieces, offset));

            skipped.SkipNumbers(size: 1, alignment: 1, offset);
            Element<T>.Shared.Skip(ref skipped, skipped.ReadCount(Element<T>.Shared.MinimumSize));
            Assert.Equal(0xAB, skipped.ReadOctet());
            Assert.Equal(0, skipped.Remaining);
            Assert.Null(skipped.Problem);

            static T[] ReadBack(ref CdrReader reader, int offset)
            {
                reader.SkipNumbers(size: 1, alignment: 1, offset);
                var array = reader.ReadArray<T>();
                Assert.Equal(0xAB, reader.ReadOctet());
                Assert.Null(reader.Problem);
                Assert.Equal(0, reader.Remaining);
                return array;
            }
        },
        threads: 1,
        iter: 300);
}
