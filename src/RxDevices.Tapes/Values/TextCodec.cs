namespace RxDevices.Tapes;

/// <summary>Texts.</summary>
internal sealed class TextCodec : ElementCodec<string>
{
    public override int LeastBytes => 1;

    public override void Write(ByteOutput output, string value) => output.Text(value ?? "");

    public override string Read(ByteInput input) => input.Text();
}
