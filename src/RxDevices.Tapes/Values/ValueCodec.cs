namespace RxDevices.Tapes;

/// <summary>A value in bytes.</summary>
/// <typeparam name="T">A type a device can show, but for C# enums: those are their labels.</typeparam>
internal abstract class ValueCodec<T>
{
    public abstract void Write(ByteOutput output, T value);

    public abstract T Read(ByteInput input);
}
