using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RxDevices.Tapes;

/// <summary>Rows of elements, one after the other, after the counts of columns and rows.</summary>
internal sealed class RowsCodec<T>(ElementCodec<T> element) : ValueCodec<T[,]>
{
    public override void Write(ByteOutput output, T[,] value)
    {
        output.Count((ulong)value.GetLength(1));
        output.Count((ulong)value.GetLength(0));
        element.WriteAll(output, ElementsOf(value));
    }

    public override T[,] Read(ByteInput input)
    {
        var (columns, rows) = (input.Length(), input.Length());
        if (columns > 0 && rows > 0)
        {
            input.Require((long)columns * rows * element.LeastBytes);
        }

        var image = new T[rows, columns];
        element.ReadAll(input, ElementsOf(image));
        return image;
    }

    private static Span<T> ElementsOf(T[,] image) => MemoryMarshal.CreateSpan(
        ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(image)), image.Length);
}
