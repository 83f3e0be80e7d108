using System.Buffers;
using System.Buffers.Binary;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Giop;

public class FragmentTests
{
    private static readonly byte[] Whole = Capture.Of("92_giop12_read").Request;

    [Fact]
    public void A_message_torn_at_any_place_is_put_together_again()
    {
        var expected = Means(Whole);
        for (var first = GiopHeader.Length + 4; first <= Whole.Length; first++)
        {
            Assert.Equal(expected, Means(Torn(GiopVersion.V12, Whole, first)));
        }
    }

    [Fact]
    public void A_message_torn_at_any_two_places_is_put_together_again()
    {
        var expected = Means(Whole);
        for (var first = GiopHeader.Length + 4; first <= Whole.Length; first += 5)
        {
            for (var second = first; second <= Whole.Length; second += 3)
            {
                Assert.Equal(expected, Means(Torn(GiopVersion.V12, Whole, first, second)));
            }
        }
    }

    [Fact]
    public void A_message_torn_at_each_byte_is_put_together_again() =>
        Assert.Equal(Means(Whole), Means(Torn(GiopVersion.V12, Whole, [.. Enumerable.Range(16, Whole.Length - 16)])));

    [Fact]
    public void Version_1_1_is_put_together_as_well()
    {
        var (header, arguments) = Transcript.DecodeRequest(Transcript.Frame(Whole)[0]);
        var whole = Transcript.EncodeRequest(GiopVersion.V11, header, arguments);
        for (var first = GiopHeader.Length; first <= whole.Length; first++)
        {
            Assert.Equal(Means(whole), Means(Torn(GiopVersion.V11, whole, first)));
        }
    }

    [Fact]
    public void Fragments_of_several_requests_may_be_mixed()
    {
        var one = Pieces(GiopVersion.V12, Whole, [40, 60]);
        var other = Pieces(GiopVersion.V12, WithRequest(Whole, 77), [50, 51]);
        byte[] mixed = [.. one[0], .. other[0], .. Capture.Of("91_giop12_first_request").Request, .. other[1], .. one[1], .. one[2], .. other[2]];

        Assert.Equal(
            ["_non_existent", "read_attributes_5", "read_attributes_5"],
            Transcript.Frame(mixed).Select(message => Transcript.DecodeRequest(message).Header.Operation));
    }

    [Fact]
    public void A_request_given_up_halfway_leaves_nothing_behind()
    {
        var framer = new GiopFramer(new() { LargestMessage = Whole.Length + 20 });
        var cancel = Transcript.Written(GiopVersion.V12, isLittleEndian: true, writer => writer.CancelRequest(RequestIdOf(Whole)));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(FrameResult.Incomplete, Next(framer, Pieces(GiopVersion.V12, Whole, [60])[0]));
            Assert.Equal(FrameResult.Message, Next(framer, cancel));
        }
    }

    [Fact]
    public void A_fragment_of_nothing_breaks_the_connection()
    {
        var framer = new GiopFramer(new());
        Assert.Equal(FrameResult.Broken, Next(framer, Pieces(GiopVersion.V12, Whole, [60])[1]));
        Assert.Equal("a fragment continues nothing", framer.Problem);
    }

    [Fact]
    public void More_unfinished_messages_than_allowed_break_the_connection()
    {
        var framer = new GiopFramer(new() { MostUnfinished = 3 });
        for (var request = 0u; request < 3; request++)
        {
            Assert.Equal(FrameResult.Incomplete, Next(framer, Pieces(GiopVersion.V12, WithRequest(Whole, request), [60])[0]));
        }

        Assert.Equal(FrameResult.Broken, Next(framer, Pieces(GiopVersion.V12, WithRequest(Whole, 3), [60])[0]));
        Assert.Equal("too many messages are unfinished", framer.Problem);
    }

    [Fact]
    public void Fragments_without_end_are_stopped_at_the_largest_message()
    {
        const int largest = 64 * 1024;
        var framer = new GiopFramer(new() { LargestMessage = largest });
        var endless = Pieces(GiopVersion.V12, Whole, [40, 44])[1];
        Assert.Equal(FrameResult.Incomplete, Next(framer, Pieces(GiopVersion.V12, Whole, [40])[0]));
        var fragments = 0;
        while (Next(framer, endless) == FrameResult.Incomplete)
        {
            fragments++;
        }

        Assert.Equal("the message is too large", framer.Problem);
        Assert.InRange(fragments, largest / 8, largest / 4);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_goodbye_or_an_error_has_no_fragments(int type)
    {
        var bytes = new byte[GiopHeader.Length + 4];
        new GiopHeader(GiopVersion.V12, (GiopMessageType)type, 4, IsLittleEndian: true, HasMore: true).Write(bytes);
        Assert.Equal(FrameResult.Broken, Next(new(new()), bytes));
    }

    private static FrameResult Next(GiopFramer framer, byte[] bytes)
    {
        var buffer = new ReadOnlySequence<byte>(bytes);
        return framer.TryRead(ref buffer, out _);
    }

    private static string Means(byte[] bytes)
    {
        var message = Assert.Single(Transcript.Frame(bytes));
        var (header, arguments) = Transcript.DecodeRequest(message);
        return Convert.ToHexString(Transcript.EncodeRequest(message.Header.Version, header, arguments));
    }

    private static byte[] Torn(GiopVersion version, byte[] whole, params int[] places) => [.. Pieces(version, whole, places).SelectMany(piece => piece)];

    // Places count from the first byte of the whole message.
    private static byte[][] Pieces(GiopVersion version, byte[] whole, int[] places)
    {
        byte[] head = version == GiopVersion.V12 ? whole[12..16] : [];
        int[] ends = [.. places, whole.Length];
        var pieces = new List<byte[]> { Piece(version, GiopMessageType.Request, [], whole[GiopHeader.Length..ends[0]], hasMore: true) };
        for (var i = 1; i < ends.Length; i++)
        {
            pieces.Add(Piece(version, GiopMessageType.Fragment, head, whole[ends[i - 1]..ends[i]], hasMore: i < ends.Length - 1));
        }

        return [.. pieces];
    }

    private static byte[] Piece(GiopVersion version, GiopMessageType type, byte[] head, byte[] content, bool hasMore)
    {
        byte[] piece = [.. new byte[GiopHeader.Length], .. head, .. content];
        new GiopHeader(version, type, piece.Length - GiopHeader.Length, IsLittleEndian: true, hasMore).Write(piece);
        return piece;
    }

    private static byte[] WithRequest(byte[] whole, uint request)
    {
        var copy = (byte[])whole.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(GiopHeader.Length), request);
        return copy;
    }

    private static uint RequestIdOf(byte[] whole) => BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(GiopHeader.Length));
}
