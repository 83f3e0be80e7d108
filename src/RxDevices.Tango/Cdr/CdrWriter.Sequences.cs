using System.Text;

namespace RxDevices.Tango;

internal ref partial struct CdrWriter
{
    /// <summary>A text in ISO 8859-1; a character it does not have becomes a question mark.</summary>
    public void WriteString(string? text)
    {
        WriteULong((uint)(text?.Length ?? 0) + 1);
        WriteCharacters(text);
        WriteOctet(0);
    }

    /// <summary>The characters of a text, with neither a length nor an end.</summary>
    public void WriteCharacters(ReadOnlySpan<char> text)
    {
        var destination = Claim(text.Length);
        if (!isMeasuring)
        {
            Encode(text, destination);
        }
    }

    /// <summary>A sequence of numbers, truth values, texts, states or encoded values.</summary>
    public void WriteArray<T>(scoped ReadOnlySpan<T> array)
    {
        WriteULong((uint)array.Length);
        Element<T>.Shared.Write(ref this, array);
    }

    /// <summary>Elements without a count before them.</summary>
    public void WriteFixedArray<T>(scoped ReadOnlySpan<T> array) => Element<T>.Shared.Write(ref this, array);

    /// <summary>A sequence of structures.</summary>
    public void WriteSequence<T>(IReadOnlyCollection<T> items, WireWrite<T> write)
    {
        WriteULong((uint)items.Count);
        if (items is T[] array)
        {
            foreach (var item in array)
            {
                write(ref this, item);
            }

            return;
        }

        foreach (var item in items)
        {
            write(ref this, item);
        }
    }

    /// <summary>An encapsulation: octets with a byte order and an alignment of their own. It keeps the byte order of its surroundings.</summary>
    public void WriteEncapsulation<T>(T value, WireWrite<T> write)
    {
        WriteULong((uint)Measure((value, write), WriteInside));
        var outside = origin;
        origin = at;
        WriteInside(ref this, (value, write));
        origin = outside;

        static void WriteInside(ref CdrWriter writer, (T Value, WireWrite<T> Write) inside)
        {
            writer.BeginEncapsulated();
            inside.Write(ref writer, inside.Value);
        }
    }

    /// <summary>The byte order, with which the content of an encapsulation begins.</summary>
    public void BeginEncapsulated() => WriteBoolean(isLittleEndian);

    // One byte for each UTF-16 unit, so that the length is known without looking; the encoder of .NET would make one of a pair.
    private static void Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (!text.ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            Encoding.Latin1.GetBytes(text, destination);
            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            destination[i] = text[i] <= '\u00FF' ? (byte)text[i] : (byte)'?';
        }
    }
}
