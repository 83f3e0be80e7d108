namespace RxDevices.Tapes;

/// <summary>What fits one byte but is no number: booleans and states.</summary>
internal sealed class SmallCodec<T>(Func<T, byte> toByte, Func<byte, T> fromByte) : ElementCodec<T>
{
    public override int LeastBytes => 1;

    public override void Write(ByteOutput output, T value) => output.Byte(toByte(value));

    public override T Read(ByteInput input) => fromByte(input.Byte());
}
