using System.Buffers;
using System.Text;

namespace RxDevices.Tango;

internal ref partial struct CdrReader
{
    private const int LongestOnStack = 256;

    /// <summary>How many elements a sequence has. No more is believed than the rest of the message can hold.</summary>
    /// <param name="minimumSize">The bytes an element takes at least.</param>
    public int ReadCount(int minimumSize)
    {
        var count = ReadULong();
        if (count <= (uint)(Remaining / minimumSize))
        {
            return (int)count;
        }

        Fail("a sequence is longer than its message");
        return 0;
    }

    /// <summary>A text in ISO 8859-1. Without its closing NUL it is none; the illegal length 0 is an empty text.</summary>
    public string ReadString()
    {
        var length = ReadCount(1);
        if (length == 0)
        {
            return "";
        }

        if (at - segmentStart <= segment.Length - length)
        {
            var bytes = segment.Slice(at - segmentStart, length);
            at += length;
            return Decode(bytes);
        }

        var rented = length > LongestOnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var copy = (rented ?? stackalloc byte[LongestOnStack])[..length];
        Copy(copy);
        var text = Decode(copy);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Passes over a text.</summary>
    public void SkipString()
    {
        var length = ReadCount(1);
        at += length;
    }

    /// <summary>A sequence of numbers, truth values, texts, states or encoded values.</summary>
    public T[] ReadArray<T>()
    {
        var element = Element<T>.Shared;
        var count = ReadCount(element.MinimumSize);
        if (count == 0)
        {
            return [];
        }

        var array = GC.AllocateUninitializedArray<T>(count);
        element.Read(ref this, array);
        return array;
    }

    /// <summary>So many elements, without a count before them; whoever asks knows that there are as many.</summary>
    public T[] ReadFixedArray<T>(int count)
    {
        var array = GC.AllocateUninitializedArray<T>(count);
        Element<T>.Shared.Read(ref this, array);
        return array;
    }

    /// <summary>One element, as it would stand in a sequence.</summary>
    public T ReadElement<T>()
    {
        T element = default!;
        Element<T>.Shared.Read(ref this, new Span<T>(ref element));
        return element;
    }

    /// <summary>A sequence of structures.</summary>
    public T[] ReadSequence<T>(int minimumSize, WireRead<T> read)
    {
        var count = ReadCount(minimumSize);
        if (count == 0 || !Descend())
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count && Problem is null; i++)
        {
            items[i] = read(ref this);
        }

        // After a problem some were not made, and nobody may stumble over them.
        Ascend();
        return Problem is null ? items : [];
    }

    private string Decode(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes[^1] == 0)
        {
            return Encoding.Latin1.GetString(bytes[..^1]);
        }

        Fail("a text has no end");
        return "";
    }
}
