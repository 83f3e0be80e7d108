namespace RxDevices.Tapes;

/// <summary>Readings of one attribute from the bytes of a block, in their order.</summary>
internal sealed class ReadingReader<T> : ReadingReader
{
    private readonly ValueCodec<T> codec = Codecs.Of<T>();
    private Reading<T>? before;

    public override Reading Read(ByteInput input, DateTimeOffset time)
    {
        var flags = input.Byte();
        if ((flags & TapeFormat.IsSame) != 0)
        {
            return before = (before ?? throw new TapeDamageException("the first reading of an attribute is the same as none")).At(time);
        }

        var quality = (Quality)(flags & TapeFormat.QualityBits);
        if (quality > Quality.Warning)
        {
            throw new TapeDamageException($"{(int)quality} is no quality");
        }

        var value = (flags & TapeFormat.HasValue) != 0 ? codec.Read(input) : default;
        var setPoint = (flags & TapeFormat.HasSetPoint) != 0 ? codec.Read(input) : default;
        var failure = (flags & TapeFormat.HasFailure) != 0 ? FailureBytes.Read(input) : null;
        return before = new(value!, time, quality, failure, (flags & TapeFormat.HasSetPoint) != 0, setPoint!);
    }
}
