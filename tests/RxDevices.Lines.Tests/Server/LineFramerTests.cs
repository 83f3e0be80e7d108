using System.Buffers;
using System.Text;
using CsCheck;

namespace RxDevices.Lines.Tests.Server;

public class LineFramerTests
{
    private const int Longest = 16;

    public static TheoryData<string, string[]> Inputs => new()
    {
        { "", [] },
        { "\n", [""] },
        { "a\nb\n", ["a", "b"] },
        { "a\n\nb", ["a", "", "b"] },
        { "a\r\nb\r\n", ["a\r", "b\r"] },
        { "a\rb\n", ["a\rb"] },
        { "last", ["last"] },
        { "\u00e4\u20ac\U0001F600\n", ["\u00e4\u20ac\U0001F600"] },
        { "1234567890123456\nb\n", ["1234567890123456", "b"] },
        { "1234567890123456", ["1234567890123456"] },
        { "12345678901234567\nb\n", ["(The line is longer than 16 bytes; it was passed over)", "b"] },
        { "12345678901234567", ["(The line is longer than 16 bytes; it was passed over)"] },
        { new string('x', 1000) + "\nb", ["(The line is longer than 16 bytes; it was passed over)", "b"] },
        { new string('x', 100) + "\n" + new string('y', 100) + "\nb",
            ["(The line is longer than 16 bytes; it was passed over)", "(The line is longer than 16 bytes; it was passed over)", "b"] },
        { "a\0b\nc\n", ["(The line has a NUL character in it)", "c"] },
        { "\0", ["(The line has a NUL character in it)"] },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Bytes_become_lines(string input, string[] lines)
    {
        var bytes = Encoding.UTF8.GetBytes(input);

        Assert.Equal(lines, Frame(bytes, []));
        Assert.Equal(lines, Frame(bytes, [.. Enumerable.Range(1, bytes.Length)]));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFB, 0x01 })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public void Bytes_that_are_not_UTF_8_are_refused_and_the_next_line_is_read(byte[] bad) =>
        Assert.Equal(["(The line is not UTF-8)", "b"], Frame([.. bad, (byte)'\n', (byte)'b', (byte)'\n'], []));

    [Fact]
    public void A_refusal_carries_its_reason_and_where_it_comes_from()
    {
        var framer = new LineFramer(Longest);
        var buffer = new ReadOnlySequence<byte>([0xFF, (byte)'\n']);

        Assert.True(framer.TryRead(ref buffer, isLast: false, out var line));
        Assert.Equal(DevFailed.Because("API_WrongFormat", "The line is not UTF-8", "LineFramer.TryRead"), line.Flaw);
        Assert.Equal("", line.Text);
    }

    [Fact]
    public void A_line_is_not_taken_before_its_end_unless_nothing_follows()
    {
        var framer = new LineFramer(Longest);
        var buffer = new ReadOnlySequence<byte>("abc"u8.ToArray());

        Assert.False(framer.TryRead(ref buffer, isLast: false, out _));
        Assert.Equal(3, buffer.Length);
        Assert.True(framer.TryRead(ref buffer, isLast: true, out var line));
        Assert.Equal("abc", line.Text);
        Assert.False(framer.TryRead(ref buffer, isLast: true, out _));
    }

    [Fact]
    public void A_line_that_is_too_long_leaves_nothing_in_the_buffer()
    {
        var framer = new LineFramer(Longest);
        var buffer = new ReadOnlySequence<byte>(new byte[Longest + 1]);

        Assert.True(framer.TryRead(ref buffer, isLast: false, out var line));
        Assert.NotNull(line.Flaw);
        Assert.True(buffer.IsEmpty);

        buffer = new(new byte[1000]);
        Assert.False(framer.TryRead(ref buffer, isLast: false, out _));
        Assert.True(buffer.IsEmpty);
    }

    [Fact]
    public void Any_split_of_the_bytes_gives_the_same_lines()
    {
        var pieces = Gen.OneOf(
            Gen.OneOf<byte[]>("\n"u8.ToArray(), "\r\n"u8.ToArray(), "abc"u8.ToArray(), "\u20ac"u8.ToArray(), new byte[Longest], [0], [0xFF], [0xC3]),
            Gen.Byte.Array[0, 5],
            Gen.Int[0, 3 * Longest].Select(length => Enumerable.Repeat((byte)'x', length).ToArray()));

        Gen.Select(pieces.Array[0, 12].Select(parts => parts.SelectMany(part => part).ToArray()), Gen.Int[0, 200].Array[0, 20]).Sample(
            (bytes, cuts) => Frame(bytes, []).SequenceEqual(Frame(bytes, [.. cuts.Where(cut => cut < bytes.Length).Order()])),
            iter: 20_000);
    }

    // As the session does it: what was not taken comes again, in front of what has come meanwhile, in any number of segments.
    private static List<string> Frame(byte[] bytes, int[] cuts)
    {
        var framer = new LineFramer(Longest);
        var lines = new List<string>();
        var taken = 0L;
        foreach (var end in (int[])[.. cuts, bytes.Length])
        {
            var buffer = Segments(bytes, (int)taken, end, cuts);
            var before = buffer.Length;
            while (framer.TryRead(ref buffer, isLast: end == bytes.Length, out var line))
            {
                lines.Add(line.Flaw is { } flaw ? $"({flaw.Description})" : line.Text);
            }

            taken += before - buffer.Length;
            Assert.InRange(buffer.Length, 0, Longest);
        }

        return lines;
    }

    private static ReadOnlySequence<byte> Segments(byte[] bytes, int from, int to, int[] cuts)
    {
        var first = new Segment(ReadOnlyMemory<byte>.Empty, null);
        var last = first;
        var start = from;
        foreach (var end in (int[])[.. cuts.Where(cut => cut > from && cut < to), to])
        {
            last = new(bytes.AsMemory(start, end - start), last);
            start = end;
        }

        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
