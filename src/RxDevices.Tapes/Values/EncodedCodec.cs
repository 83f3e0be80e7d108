namespace RxDevices.Tapes;

/// <summary>Bytes with the name of their format.</summary>
internal sealed class EncodedCodec : ElementCodec<Encoded>
{
    public override int LeastBytes => 2;

    public override void Write(ByteOutput output, Encoded value)
    {
        output.Text(value.Format);
        output.Count((ulong)value.Bytes.Length);
        value.Bytes.CopyTo(output.Take(value.Bytes.Length));
    }

    public override Encoded Read(ByteInput input) => new(input.Text(), input.Take(input.CountOf(1)).ToArray());
}
