using System.Runtime.InteropServices;

namespace RxDevices.Tango;

/// <summary>States: each the position of a member, in 32 bits, as in memory.</summary>
internal sealed class StateElement : Element<DevState>
{
    public override int MinimumSize => sizeof(uint);

    public override void Read(ref CdrReader reader, scoped Span<DevState> elements)
    {
        var numbers = MemoryMarshal.Cast<DevState, uint>(elements);
        reader.ReadInto(numbers);
        if (numbers.ContainsAnyExceptInRange(0u, (uint)DevState.Unknown))
        {
            numbers.Clear();
            reader.Fail("an enumeration has no such member");
        }
    }

    public override void Skip(ref CdrReader reader, int count) => reader.SkipNumbers(sizeof(uint), sizeof(uint), count);

    public override void Write(ref CdrWriter writer, scoped ReadOnlySpan<DevState> elements) =>
        writer.WriteNumbers(MemoryMarshal.Cast<DevState, uint>(elements));
}
