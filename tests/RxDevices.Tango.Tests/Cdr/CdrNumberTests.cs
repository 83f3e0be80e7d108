using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Cdr;

public class CdrNumberTests
{
    [Fact]
    public void Numbers_are_aligned_to_their_size_in_little_endian() => Assert.Equal(
        "01 00 0200 03000000 0400000000000000",
        Written(isLittleEndian: true));

    [Fact]
    public void Numbers_are_aligned_to_their_size_in_big_endian() => Assert.Equal(
        "01 00 0002 00000003 0000000000000004",
        Written(isLittleEndian: false));

    [Theory]
    [InlineData(true, "05000000 0000000000000000 00 00 C03F")]
    [InlineData(false, "00000005 0000000000000000 3F C0 0000")]
    public void A_float_is_ieee_754(bool isLittleEndian, string expected)
    {
        var bytes = CdrWriter.ToArray(1.5f, static (ref writer, value) =>
        {
            writer.WriteULong(5);
            writer.WriteFixedArray<byte>(new byte[8]);
            writer.WriteFloat(value);
        }, isLittleEndian);

        Assert.Equal(expected.Replace(" ", ""), Convert.ToHexString(bytes));
    }

    [Fact]
    public void No_padding_stands_before_no_doubles() =>
        Assert.Equal("00000000", Convert.ToHexString(CdrWriter.ToArray(Array.Empty<double>(), static (ref writer, value) => writer.WriteArray<double>(value))));

    [Fact]
    public void Padding_stands_before_doubles() => Assert.Equal(
        "01000000" + "00000000" + "000000000000F03F",
        Convert.ToHexString(CdrWriter.ToArray(new[] { 1.0 }, static (ref writer, value) => writer.WriteArray<double>(value))));

    [Fact]
    public void Alignment_counts_from_the_origin()
    {
        byte[] bytes = [0xc0, 0xde, 0xc0, 0xde, 1, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f];
        var reader = new CdrReader(bytes, isLittleEndian: true, origin: 4);

        Assert.Equal(1, reader.ReadOctet());
        Assert.Equal(1.0, reader.ReadDouble());
        reader.End();
        Assert.Null(reader.Problem);
    }

    [Fact]
    public void Any_octet_but_zero_is_true()
    {
        var reader = new CdrReader([3, 0, 0, 0, 7, 0, 1], isLittleEndian: true);
        Assert.Equal([true, false, true], reader.ReadArray<bool>());

        var one = new CdrReader([9], isLittleEndian: true);
        Assert.Equal(true, one.ReadBoolean());
    }

    [Fact]
    public void What_is_not_there_reads_as_nothing_and_is_said_once()
    {
        var reader = new CdrReader([1, 0, 0, 0, 2], isLittleEndian: true);
        Assert.Equal(1, reader.ReadLong());
        Assert.Equal(0, reader.ReadDouble());
        Assert.Equal("", reader.ReadString());
        Assert.Equal([], reader.ReadArray<int>());
        Assert.Equal("the message ends too early at byte 4", reader.Problem);
    }

    [Fact]
    public void A_member_that_an_enumeration_has_not_is_a_problem()
    {
        var reader = new CdrReader([14, 0, 0, 0], isLittleEndian: true);
        Assert.Equal(0, reader.ReadEnum(14));
        Assert.Equal("an enumeration has no such member at byte 4", reader.Problem);

        var states = new CdrReader([1, 0, 0, 0, 14, 0, 0, 0], isLittleEndian: true);
        Assert.Equal([DevState.On], states.ReadArray<DevState>());
        Assert.Equal("an enumeration has no such member at byte 8", states.Problem);
    }

    [Fact]
    public void What_was_skipped_in_pieces_is_passed_over()
    {
        byte[] bytes = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        var reader = new CdrReader(Segments.Crumble(bytes), isLittleEndian: true, start: 0);
        reader.SkipNumbers(size: 2, alignment: 2, count: 3);
        var bookmark = reader;

        Assert.Equal(0x0807, reader.ReadShort());
        Assert.Equal(9, reader.ReadOctet());
        Assert.Equal(7, bookmark.ReadOctet());
        Assert.Null(reader.Problem);
    }

    private static string Written(bool isLittleEndian)
    {
        var hex = Convert.ToHexString(CdrWriter.ToArray(0, static (ref writer, _) =>
        {
            writer.WriteOctet(1);
            writer.WriteShort(2);
            writer.WriteULong(3);
            writer.WriteLong64(4);
        }, isLittleEndian));
        return string.Join(" ", hex[..2], hex[2..4], hex[4..8], hex[8..16], hex[16..]);
    }
}
