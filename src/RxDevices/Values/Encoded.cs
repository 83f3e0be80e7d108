namespace RxDevices;

/// <summary>Bytes with the name of their format, such as a compressed image (Tango's DevEncoded).</summary>
/// <param name="Format">What the bytes are, for example <c>JPEG_GRAY8</c> or <c>json</c>.</param>
/// <param name="Bytes">The bytes; shared with every reader, so never changed after publication.</param>
public sealed record Encoded(string Format, byte[] Bytes)
{
    /// <inheritdoc/>
    public bool Equals(Encoded? other) =>
        other is not null && Format == other.Format && Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Format, Bytes.Length);
}
