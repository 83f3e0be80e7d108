using System.Buffers;

namespace RxDevices.Tango;

/// <summary>Bytes that gather in borrowed memory: while nothing waits, a connection holds none.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class PooledBytes : IBufferWriter<byte>
{
    private byte[] bytes = [];
    private int length;

    public int Length => length;

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(1, sizeHint));
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        (bytes, length) = ([], 0);
    }

    private void MakeRoom(int count)
    {
        if (bytes.Length - length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(length + Math.Max(count, length)));
        Memory.CopyTo(larger);
        var gathered = length;
        Release();
        (bytes, length) = (larger, gathered);
    }
}
