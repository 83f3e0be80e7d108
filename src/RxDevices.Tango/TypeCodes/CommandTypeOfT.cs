using System.Reactive;

namespace RxDevices.Tango;

/// <summary>A type of a command's argument or result whose values are <typeparamref name="T"/>.</summary>
internal sealed class CommandType<T>(int code, TypeCode typeCode, WireRead<T> read, WireWrite<T> write) : CommandType(code, typeCode)
{
    public override Type Type => typeof(T);

    public override ValueKind Kind => ValueKind.Of<T>();

    public override object Read(ref CdrReader reader) => read(ref reader)!;

    public override void Write(ref CdrWriter writer, object? value) => write(ref writer, (T)value!);

    // Nothing may have been given as null.
    public override object Convert(object? value) =>
        Kind == ValueKind.Void && value is null ? Unit.Default : ValueTraits<T>.Convert(value)!;
}
