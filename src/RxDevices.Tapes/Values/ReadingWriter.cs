namespace RxDevices.Tapes;

/// <summary>Readings of one attribute into bytes.</summary>
internal abstract class ReadingWriter
{
    /// <summary>The writer of readings of an attribute.</summary>
    public static ReadingWriter Of(AttributeDescription attribute) => attribute.Kind.Accept(new Maker(attribute));

    /// <summary>Writes flags, value, set point and failure, whichever there are.</summary>
    public void Write(ByteOutput output, Reading reading)
    {
        var flags = (int)reading.Quality & TapeFormat.QualityBits;
        flags |= reading.HasValue ? TapeFormat.HasValue : 0;
        flags |= reading.HasSetPoint ? TapeFormat.HasSetPoint : 0;
        flags |= reading.Failure is null ? 0 : TapeFormat.HasFailure;
        output.Byte((byte)flags);
        WriteValues(output, reading);
        if (reading.Failure is { } failure)
        {
            FailureBytes.Write(output, failure);
        }
    }

    protected abstract void WriteValues(ByteOutput output, Reading reading);

    private sealed class Maker(AttributeDescription attribute) : IKindVisitor<ReadingWriter>
    {
        public ReadingWriter Visit<T>() => new ReadingWriter<T>(attribute.Configuration.EnumLabels);
    }
}
