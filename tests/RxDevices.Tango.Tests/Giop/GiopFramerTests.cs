using System.Buffers;
using System.IO.Pipelines;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Giop;

public class GiopFramerTests
{
    private static readonly byte[] Ping = Capture.Of("03_ping").Request;

    [Fact]
    public void A_message_is_whole_only_with_its_last_byte()
    {
        for (var length = 0; length < Ping.Length; length++)
        {
            var buffer = new ReadOnlySequence<byte>(Ping, 0, length);
            Assert.Equal(FrameResult.Incomplete, new GiopFramer(new()).TryRead(ref buffer, out _));
            Assert.Equal(length, buffer.Length);
        }
    }

    [Fact]
    public async Task Messages_are_cut_out_of_a_pipe_wherever_they_were_torn()
    {
        byte[] sent = [.. Ping, .. Capture.Of("93_giop12_fragmented_request").Request, .. Capture.Of("10_read_double_rw").Request];
        for (var piece = 1; piece < 40; piece += 7)
        {
            var pipe = new Pipe(new(minimumSegmentSize: 64, pauseWriterThreshold: 256, resumeWriterThreshold: 128));
            var writing = Task.Run(async () =>
            {
                foreach (var chunk in sent.Chunk(piece))
                {
                    await pipe.Writer.WriteAsync(chunk);
                }

                await pipe.Writer.CompleteAsync();
            });

            Assert.Equal(["ping", "command_inout_4", "read_attributes_5"], await Operations(pipe.Reader));
            await writing;
        }
    }

    [Theory]
    [InlineData("474554202F", "this is not GIOP")]
    [InlineData("58", "this is not GIOP")]
    [InlineData("47494F500200010000000000", "this is not GIOP 1.0, 1.1 or 1.2")]
    [InlineData("47494F500103010000000000", "this is not GIOP 1.0, 1.1 or 1.2")]
    [InlineData("47494F500102010800000000", "this is not GIOP 1.0, 1.1 or 1.2")]
    [InlineData("47494F500100010700000000", "this is not GIOP 1.0, 1.1 or 1.2")]
    [InlineData("47494F5001000100FFFFFF7F", "the message is too large")]
    [InlineData("47494F500100010000000080", "the message is too large")]
    [InlineData("47494F500100000010000000", "the message is too large")]
    public void What_is_no_message_breaks_the_connection_for_good(string hex, string problem)
    {
        var framer = new GiopFramer(new());
        var buffer = new ReadOnlySequence<byte>(Convert.FromHexString(hex));
        Assert.Equal(FrameResult.Broken, framer.TryRead(ref buffer, out _));
        Assert.Equal(problem, framer.Problem);

        buffer = new(Ping);
        Assert.Equal(FrameResult.Broken, framer.TryRead(ref buffer, out _));
    }

    [Fact]
    public void The_largest_message_is_taken_and_the_next_byte_is_not()
    {
        var buffer = new ReadOnlySequence<byte>(Ping);
        Assert.Equal(FrameResult.Message, new GiopFramer(new() { LargestMessage = Ping.Length }).TryRead(ref buffer, out _));

        buffer = new(Ping);
        Assert.Equal(FrameResult.Broken, new GiopFramer(new() { LargestMessage = Ping.Length - 1 }).TryRead(ref buffer, out _));
    }

    private static async Task<List<string>> Operations(PipeReader reader)
    {
        var framer = new GiopFramer(new());
        var operations = new List<string>();
        while (true)
        {
            var result = await reader.ReadAsync();
            var buffer = result.Buffer;
            while (framer.TryRead(ref buffer, out var message) == FrameResult.Message)
            {
                operations.Add(Transcript.DecodeRequest(message).Header.Operation);
            }

            Assert.Null(framer.Problem);
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return operations;
            }
        }
    }
}
