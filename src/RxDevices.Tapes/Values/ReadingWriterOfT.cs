namespace RxDevices.Tapes;

/// <summary>Readings of one attribute into bytes.</summary>
/// <typeparam name="T">The type of its values; for those of an enumeration, of their labels.</typeparam>
internal sealed class ReadingWriter<T>(IReadOnlyList<string> labels) : ReadingWriter
{
    private readonly ValueCodec<T> codec = Codecs.Of<T>();

    protected override void WriteValues(ByteOutput output, Reading reading)
    {
        if (reading is Reading<T> typed)
        {
            if (typed.HasValue)
            {
                codec.Write(output, typed.Value);
            }

            if (typed.HasSetPoint)
            {
                codec.Write(output, typed.SetPoint);
            }

            return;
        }

        if (reading.HasValue)
        {
            codec.Write(output, Convert(reading.Value));
        }

        if (reading.HasSetPoint)
        {
            codec.Write(output, Convert(reading.SetPoint));
        }
    }

    private T Convert(object? value) => ValueTraits<T>.Convert(EnumLabels.Show(value, labels));
}
