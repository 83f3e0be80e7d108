using System.Buffers;
using BenchmarkDotNet.Attributes;
using RxDevices.Tango;

namespace RxDevices.Benchmarks.Tango;

/// <summary>
/// The reply to <c>read_attributes_5</c>, written and read: of a double with its set point, and of an image of 251 x 251 doubles in pieces
/// as a pipe has them; against copying the image's array once.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadAttributesBenchmarks
{
    private const int Side = 251;
    private const int Piece = 4096;

    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private readonly GiopFramer framer = new(new());
    private readonly double[,] pixels = new double[Side, Side];
    private AttributeReading[] scalar = [];
    private AttributeReading[] image = [];
    private ReadOnlySequence<byte> scalarBytes;
    private ReadOnlySequence<byte> imageBytes;
    private GiopWriter writer = null!;

    /// <summary>The machine's own order, or the one that turns each number round.</summary>
    [Params(true, false)]
    public bool IsLittleEndian { get; set; }

    [GlobalSetup]
    public void Write()
    {
        writer = new(output, GiopVersion.V10, IsLittleEndian);
        scalar = [new("double_scalar", Reading.Of(1.5, DateTimeOffset.UnixEpoch).With(3.25), AccessMode.ReadWrite)];
        image = [new("double_image", Reading.Of(pixels, DateTimeOffset.UnixEpoch))];
        EncodeScalar();
        scalarBytes = new(output.WrittenSpan.ToArray());
        EncodeImage();
        imageBytes = Pieces.Of(output.WrittenSpan.ToArray(), Piece);
    }

    [Benchmark]
    public int EncodeScalar() => Encode(scalar);

    [Benchmark]
    public Reading DecodeScalar() => Decode(scalarBytes);

    [Benchmark(Baseline = true)]
    public object CopyImage() => pixels.Clone();

    [Benchmark]
    public int EncodeImage() => Encode(image);

    [Benchmark]
    public Reading DecodeImage() => Decode(imageBytes);

    private int Encode(AttributeReading[] readings)
    {
        output.ResetWrittenCount();
        writer.Reply(7, readings, AttributeReadings.Write);
        return output.WrittenCount;
    }

    private Reading Decode(ReadOnlySequence<byte> bytes)
    {
        framer.TryRead(ref bytes, out var message);
        var reader = message.Open();
        ReplyHeader.Read(ref reader, message.Header.Version);
        return AttributeReadings.Read(ref reader, static _ => null)[0].Reading;
    }

    private sealed class Pieces : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
        {
            var first = new Pieces { Memory = bytes.AsMemory(0, Math.Min(size, bytes.Length)) };
            var last = first;
            for (var start = size; start < bytes.Length; start += size)
            {
                var next = new Pieces { Memory = bytes.AsMemory(start, Math.Min(size, bytes.Length - start)), RunningIndex = start };
                last.Next = next;
                last = next;
            }

            return new(first, 0, last, last.Memory.Length);
        }
    }
}
