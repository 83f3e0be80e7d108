namespace RxDevices.Tango;

/// <summary>
/// Writes a message in CDR, twice: once to <see cref="Measure"/> it, and then into one piece of memory of exactly that size. So a
/// length that stands before what it measures is known in time, and nothing is written to one place to be copied to another.
/// </summary>
/// <remarks>One owner at a time. Padding is zeros. Source: CORBA 3.0, chapter 15.3 "CDR Transfer Syntax".</remarks>
internal ref partial struct CdrWriter
{
    private readonly Span<byte> bytes;
    private readonly bool isMeasuring;
    private bool isLittleEndian;
    private int at;
    private int origin;

    private CdrWriter(int origin)
    {
        at = this.origin = origin;
        isMeasuring = true;
    }

    /// <summary>A writer into memory that is large enough.</summary>
    /// <param name="bytes">Where to.</param>
    /// <param name="isLittleEndian">The byte order.</param>
    /// <param name="origin">The byte from which alignment counts, and with which writing begins.</param>
    public CdrWriter(Span<byte> bytes, bool isLittleEndian, int origin = 0)
    {
        this.bytes = bytes;
        this.isLittleEndian = isLittleEndian;
        at = this.origin = origin;
    }

    /// <summary>Where the next byte goes, counted from the first.</summary>
    public readonly int Position => at;

    private readonly bool IsSwapped => isLittleEndian != BitConverter.IsLittleEndian;

    /// <summary>How long what is written will be, including the bytes before the origin.</summary>
    /// <exception cref="OverflowException">It is longer than 2 GiB.</exception>
    public static int Measure<T>(T value, WireWrite<T> write, int origin = 0)
    {
        var writer = new CdrWriter(origin);
        write(ref writer, value);
        return writer.at;
    }

    /// <summary>One value as an array of its own.</summary>
    public static byte[] ToArray<T>(T value, WireWrite<T> write, bool isLittleEndian = true)
    {
        var array = new byte[Measure(value, write)];
        var writer = new CdrWriter(array, isLittleEndian);
        write(ref writer, value);
        return array;
    }

    /// <summary>Zeros up to the next multiple.</summary>
    public void Align(int alignment)
    {
        var padding = -(at - origin) & (alignment - 1);
        if (padding > 0)
        {
            Claim(padding).Clear();
        }
    }

    /// <summary>Leaves bytes as they are; somebody else writes them.</summary>
    public void Skip(int count) => Claim(count);

    // The next so many bytes; nothing while only measuring.
    private Span<byte> Claim(int count)
    {
        var start = at;
        at = checked(at + count);
        return isMeasuring ? default : bytes.Slice(start, count);
    }
}
