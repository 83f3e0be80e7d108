namespace RxDevices.Tango.Tests.Cdr;

public class HostileLengthTests
{
    private const long Allowed = 2048;

    [Theory]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0x80000000u)]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0x3FFFFFFDu)]
    [InlineData(7u)]
    public void What_is_claimed_but_not_there_takes_no_memory(uint claimed)
    {
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<bool>());
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<short>());
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<int>());
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<double>());
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<string>());
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<DevState>());
        AssertRefused(claimed, static (ref reader) => reader.ReadArray<Encoded>());
        AssertRefused(claimed, ModelStructures.ReadErrors);
        AssertRefused(claimed, static (ref reader) => reader.ReadSequence(TimeVal.MinimumSize, TimeVal.Read));
        AssertRefused(claimed, static (ref reader) => reader.ReadSequence(AttributeValue5.MinimumSize, AttributeValue5.Read));
        AssertRefused(claimed, static (ref reader) => reader.ReadString());
        AssertRefused(claimed, static (ref reader) => reader.Enter());
    }

    [Fact]
    public void Structures_that_hold_each_other_nest_only_so_deep()
    {
        // A blob of a pipe in a blob of a pipe, and so on: an empty name, no data, one element that is a blob.
        var bytes = CdrWriter.ToArray(1000, static (ref writer, depth) =>
        {
            for (var i = 0; i < depth; i++)
            {
                writer.WriteString("");
                writer.WriteEnum((int)AttributeDataType.AttNoData);
                writer.WriteBoolean(true);
                writer.WriteULong(1);
            }

            writer.WriteFixedArray<byte>(new byte[64]);
        });
        var reader = new CdrReader(bytes, isLittleEndian: true);
        DevPipeElement.Read(ref reader);
        Assert.StartsWith("it nests too deeply", reader.Problem, StringComparison.Ordinal);
    }

    private static void AssertRefused<T>(uint claimed, WireRead<T> read)
    {
        // Six bytes follow, which is fewer than any claim.
        byte[] bytes = [.. BitConverter.GetBytes(claimed), 0, 0, 0, 0, 0, 0];
        Refuse(bytes, read);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Refuse(bytes, read);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Allowed);
        Assert.Equal("a sequence is longer than its message at byte 4", problem);
    }

    private static string? Refuse<T>(byte[] bytes, WireRead<T> read)
    {
        var reader = new CdrReader(bytes, isLittleEndian: true);
        read(ref reader);
        return reader.Problem;
    }
}
