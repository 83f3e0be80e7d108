using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Cdr;

public class CdrTextTests
{
    [Theory]
    [InlineData("", "0100000000")]
    [InlineData("abc", "0400000061626300")]
    [InlineData("h\u00e9llo", "0600000068E96C6C6F00")]
    [InlineData("\u00ff", "02000000FF00")]
    [InlineData("5 \u03a9", "040000003520" + "3F00")]
    [InlineData("\U0001F600!", "04000000" + "3F3F2100")]
    [InlineData("\u0100", "02000000" + "3F00")]
    public void A_text_is_iso_8859_1_with_question_marks_for_the_rest(string text, string hex) =>
        Assert.Equal(hex, Convert.ToHexString(CdrWriter.ToArray(text, static (ref writer, value) => writer.WriteString(value))));

    [Fact]
    public void No_text_is_an_empty_one() =>
        Assert.Equal("0100000000", Convert.ToHexString(CdrWriter.ToArray((string?)null, static (ref writer, value) => writer.WriteString(value))));

    [Theory]
    [InlineData("0600000068E96C6C6F00", "h\u00e9llo")]
    [InlineData("00000000", "")]
    [InlineData("0100000000", "")]
    public void A_text_is_read_wherever_its_bytes_lie(string hex, string text)
    {
        var bytes = Convert.FromHexString(hex);
        var whole = new CdrReader(bytes, isLittleEndian: true);
        Assert.Equal(text, whole.ReadString());
        Assert.Null(whole.Problem);

        var crumbs = new CdrReader(Segments.Crumble(bytes), isLittleEndian: true, start: 0);
        Assert.Equal(text, crumbs.ReadString());
        Assert.Null(crumbs.Problem);
        Assert.Equal(0, crumbs.Remaining);
    }

    [Fact]
    public void A_long_text_in_pieces_is_read()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => (char)(' ' + (i % 90))));
        var bytes = CdrWriter.ToArray(text, static (ref writer, value) => writer.WriteString(value));
        var reader = new CdrReader(Segments.Cut(bytes, 7, 1000, 4999), isLittleEndian: true, start: 0);

        Assert.Equal(text, reader.ReadString());
    }

    [Theory]
    [InlineData("0300000061626364", "a text has no end at byte 7")]
    [InlineData("FFFFFFFF61626300", "a sequence is longer than its message at byte 4")]
    [InlineData("0500000061626300", "a sequence is longer than its message at byte 4")]
    public void A_text_that_is_none_is_a_problem(string hex, string problem)
    {
        var reader = new CdrReader(Convert.FromHexString(hex), isLittleEndian: true);
        Assert.Equal("", reader.ReadString());
        Assert.Equal(problem, reader.Problem);
    }
}
