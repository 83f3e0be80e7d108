using System.Buffers.Binary;
using System.Text;

namespace RxDevices.Tango;

/// <summary>
/// Makes the events of one topic ready for the wire: topic, byte order, call information and payload, each a frame, in one piece of memory
/// of exactly that size, which all subscribers share.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class EventEncoder
{
    private const int CallLength = 21;
    private const int CounterAt = 4;

    // All that stands before the payload, for a payload that follows or none.
    private readonly byte[] head;
    private readonly int callAt;

    public EventEncoder(string topic)
    {
        var call = CdrWriter.ToArray(new ZmqCallInfo(1, 0, "", [], CallIsExcept: false), ZmqCallInfo.Write);
        head =
        [
            .. ZmtpFrame.Of(ZmtpFrame.More, Encoding.Latin1.GetBytes(topic)),
            .. ZmtpFrame.Of(ZmtpFrame.More, [1]),
            .. ZmtpFrame.Of(ZmtpFrame.More, call),
        ];
        callAt = head.Length - CallLength;
    }

    /// <summary>An event that carries a structure.</summary>
    public byte[] Encode<T>(T value, WireWrite<T> write, uint counter) => Encode(value, write, counter, isFailure: false);

    /// <summary>An event that says why there is none.</summary>
    public byte[] Encode(DevFailed failure, uint counter) =>
        Encode(failure.Errors, static (ref writer, errors) => ModelStructures.WriteErrors(ref writer, errors), counter, isFailure: true);

    /// <summary>A message without a payload: a heartbeat.</summary>
    public byte[] EncodeEmpty()
    {
        byte[] bytes = [.. head];
        bytes[callAt - 2] = 0;
        return bytes;
    }

    private byte[] Encode<T>(T value, WireWrite<T> write, uint counter, bool isFailure)
    {
        var size = CdrWriter.Measure(value, write, EventPayload.MarkerLength);
        var bytes = new byte[head.Length + ZmtpFrame.HeadOf(size) + size];
        head.CopyTo(bytes.AsSpan());
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(callAt + CounterAt), counter);
        bytes[callAt + CallLength - 1] = isFailure ? (byte)1 : (byte)0;
        EventPayload.Write(ZmtpFrame.WriteHead(bytes.AsSpan(head.Length), 0, size), value, write);
        return bytes;
    }
}
