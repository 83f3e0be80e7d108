using System.Runtime.InteropServices;

namespace RxDevices.Tango;

/// <summary>Truth values: one octet each.</summary>
internal sealed class BooleanElement : Element<bool>
{
    public override int MinimumSize => 1;

    public override void Read(ref CdrReader reader, scoped Span<bool> elements)
    {
        var octets = MemoryMarshal.AsBytes(elements);
        reader.ReadInto(octets);

        // A bool of .NET that is neither 0 nor 1 equals neither true nor false.
        foreach (ref var octet in octets)
        {
            octet = octet == 0 ? (byte)0 : (byte)1;
        }
    }

    public override void Skip(ref CdrReader reader, int count) => reader.SkipNumbers(size: 1, alignment: 1, count);

    public override void Write(ref CdrWriter writer, scoped ReadOnlySpan<bool> elements) =>
        writer.WriteNumbers(MemoryMarshal.AsBytes(elements));
}
