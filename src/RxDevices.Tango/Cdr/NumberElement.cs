using System.Runtime.CompilerServices;

namespace RxDevices.Tango;

/// <summary>Numbers: aligned to their size, copied at once.</summary>
internal sealed class NumberElement<T> : Element<T>
    where T : unmanaged
{
    public override int MinimumSize => Unsafe.SizeOf<T>();

    public override void Read(ref CdrReader reader, scoped Span<T> elements) => reader.ReadInto(elements);

    public override void Skip(ref CdrReader reader, int count) => reader.SkipNumbers(Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>(), count);

    public override void Write(ref CdrWriter writer, scoped ReadOnlySpan<T> elements) => writer.WriteNumbers(elements);
}
