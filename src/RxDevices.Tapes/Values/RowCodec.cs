namespace RxDevices.Tapes;

/// <summary>A row of elements after their count.</summary>
internal sealed class RowCodec<T>(ElementCodec<T> element) : ValueCodec<T[]>
{
    public override void Write(ByteOutput output, T[] value)
    {
        output.Count((ulong)value.Length);
        element.WriteAll(output, value);
    }

    public override T[] Read(ByteInput input)
    {
        var row = new T[input.CountOf(element.LeastBytes)];
        element.ReadAll(input, row);
        return row;
    }
}
