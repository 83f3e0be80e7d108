namespace RxDevices.Tango;

/// <summary>
/// What an event carries: four bytes nobody looks at, then a structure whose alignment counts from after them, so that an array of doubles
/// lies well in the receiver's memory. Events of pipes have eight such bytes.
/// </summary>
internal static class EventPayload
{
    /// <summary>The bytes before the structure of an event that is none of a pipe.</summary>
    public const int MarkerLength = 4;

    /// <summary>The bytes before the structure of a pipe's event.</summary>
    public const int PipeMarkerLength = 8;

    private static ReadOnlySpan<byte> Marker => [0xc0, 0xde, 0xc0, 0xde, 0xc0, 0xde, 0xc0, 0xde];

    /// <summary>A structure as an event carries it: a reading, a configuration, or the errors instead of one.</summary>
    public static byte[] Of<T>(T value, WireWrite<T> write, bool isLittleEndian = true, int markerLength = MarkerLength)
    {
        var bytes = new byte[CdrWriter.Measure(value, write, markerLength)];
        Write(bytes, value, write, isLittleEndian, markerLength);
        return bytes;
    }

    /// <summary>The same into memory of the size that was measured.</summary>
    public static void Write<T>(
        Span<byte> bytes, T value, WireWrite<T> write, bool isLittleEndian = true, int markerLength = MarkerLength)
    {
        Marker[..markerLength].CopyTo(bytes);
        var writer = new CdrWriter(bytes, isLittleEndian, markerLength);
        write(ref writer, value);
    }

    /// <summary>A reader of the structure. Too few bytes are none.</summary>
    public static CdrReader Open(ReadOnlySpan<byte> bytes, bool isLittleEndian, int markerLength = MarkerLength) =>
        new(bytes, isLittleEndian, Math.Min(markerLength, bytes.Length));
}
