using RxDevices.Tapes.Tests.Kit;

namespace RxDevices.Tapes.Tests.Tapes;

public sealed class TapeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(64 << 10)]
    [InlineData(300)]
    public async Task Every_type_of_value_comes_back_with_its_quality_failure_and_set_point(int blockLength)
    {
        var shown = await Recorded.AllTypes(folder.File("tape"), pushes: 12, blockLength);

        using var tape = Tape.Open(folder.File("tape"));

        Assert.Empty(tape.Notices);
        Assert.Equal(
            shown.Order(StringComparer.Ordinal),
            tape.Readings().Select(reading => Recorded.Show(reading.Attribute.Name, reading.Reading)).Order(StringComparer.Ordinal));
        var level = tape.Attributes.Single(attribute => attribute.Name == "test/all/1/level").Description;
        Assert.Equal(("Level", "A", AccessMode.ReadWrite, DataType.Double), (level.Label, level.Unit, level.Access, level.Kind.Type));
        Assert.Equal(
            ["Red", "Green", "Blue"],
            tape.Attributes.Single(attribute => attribute.Name == "test/all/1/Colour").Description.Configuration.EnumLabels);
        Assert.Equal((DateTimeOffset.MinValue, 11), (tape.Begin, (int)(tape.End - tape.Begin).TotalSeconds));
    }

    [Fact]
    public async Task A_tape_cut_off_anywhere_has_all_that_was_whole_before_and_says_so()
    {
        var shown = await Recorded.AllTypes(folder.File("tape"), pushes: 4);
        var bytes = await File.ReadAllBytesAsync(folder.File("tape"));
        List<string> all;
        using (var whole = Tape.Open(folder.File("tape")))
        {
            all = [.. whole.Readings().Select(Show)];
        }

        Assert.Equal(shown.Count, all.Count);
        var longest = 0;
        for (var length = 0; length <= bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(folder.File("cut"), bytes[..length]);
            if (length < TapeFormat.HeaderLength)
            {
                Assert.Throws<TapeException>(() => Tape.Open(folder.File("cut")));
                continue;
            }

            using var cut = Tape.Open(folder.File("cut"));
            var readings = cut.Readings().Select(Show).ToList();
            Assert.Equal(all.Take(readings.Count), readings);
            Assert.True(readings.Count >= longest);
            longest = readings.Count;
            Assert.Equal(length == cut.EndOfBlocks ? 0 : 1, cut.Notices.Count);
        }

        Assert.Equal(all.Count, longest);
    }

    [Fact]
    public async Task Damage_anywhere_costs_its_block_and_is_told_of()
    {
        await Recorded.AllTypes(folder.File("tape"), pushes: 6);
        var bytes = await File.ReadAllBytesAsync(folder.File("tape"));
        HashSet<string> all;
        using (var whole = Tape.Open(folder.File("tape")))
        {
            all = [.. whole.Readings().Select(Show)];
        }

        for (var place = TapeFormat.HeaderLength; place < bytes.Length; place += 7)
        {
            var spoilt = (byte[])bytes.Clone();
            spoilt[place] ^= 0x55;
            await File.WriteAllBytesAsync(folder.File("spoilt"), spoilt);

            using var tape = Tape.Open(folder.File("spoilt"));
            var readings = tape.Readings().Select(Show).ToList();

            Assert.Subset(all, readings.ToHashSet());
            Assert.NotEmpty(tape.Notices);
        }
    }

    [Fact]
    public async Task What_is_lost_is_told_with_its_times()
    {
        await Recorded.AllTypes(folder.File("tape"), pushes: 6);
        var bytes = await File.ReadAllBytesAsync(folder.File("tape"));
        var blocks = Enumerable.Range(0, bytes.Length - 4).Where(place => bytes.AsSpan(place).StartsWith(BlockHeader.Marker)).ToList();
        bytes[blocks[4] + BlockHeader.Bytes + 5] ^= 1;
        bytes[blocks[3]] ^= 1;
        await File.WriteAllBytesAsync(folder.File("tape"), bytes);

        using var tape = Tape.Open(folder.File("tape"));
        _ = tape.Readings().Count();

        Assert.Equal(
            [
                $"Bytes {blocks[3]} to {blocks[4] - 1} are damaged: what was recorded after 0001-01-01T00:00:00.0000000+00:00 and until "
                + "0001-01-01T00:00:02.0000004+00:00 is lost.",
                $"Bytes {blocks[4] + BlockHeader.Bytes} to {blocks[5] - 1} are damaged (its checksum is another one): 43 readings from "
                + "0001-01-01T00:00:02.0000004+00:00 to 0001-01-01T00:00:02.0000004+00:00 are lost.",
            ],
            tape.Notices);
    }

    [Theory]
    [InlineData("", "is no tape: it does not begin with RXTAPE. Record one with 'rxdevices record FILE NAME...'.")]
    [InlineData("time,attribute\n", "is no tape: it does not begin with RXTAPE. Record one with 'rxdevices record FILE NAME...'.")]
    [InlineData("RXTAPE\n", "was a tape, but a program for texts has changed its bytes: copy it again as a binary file.")]
    [InlineData("RXTAPE\r\n\x01", "is no tape any more: it ends within its first 16 bytes.")]
    [InlineData("RXTAPE\r\n\x02\0\0\0\0\0\0\0", "is a tape of version 2; this program reads version 1. Use a newer one.")]
    public void What_is_no_tape_is_refused_with_what_it_is(string content, string why)
    {
        File.WriteAllText(folder.File("other"), content);

        Assert.Equal($"{folder.File("other")} {why}", Assert.Throws<TapeException>(() => Tape.Open(folder.File("other"))).Message);
    }

    [Fact]
    public async Task Any_time_is_found_without_reading_what_is_before()
    {
        await Recorded.AllTypes(folder.File("tape"), pushes: 10);
        using var tape = Tape.Open(folder.File("tape"));

        var later = tape.Readings(tape.Begin.AddSeconds(7)).Where(reading => reading.Attribute.Description.Name == "Int32").ToList();
        var then = tape.At(tape.Begin.AddSeconds(7.5)).Single(reading => reading.Attribute.Description.Name == "Int32");

        Assert.Equal([-490_000, null, -630_000], later.Select(reading => reading.Reading.HasValue ? reading.Reading.Value : null));
        Assert.Equal(-490_000, then.Reading.Value);
    }

    public void Dispose() => folder.Dispose();

    private static string Show(TapeReading reading) => Recorded.Show(reading.Attribute.Name, reading.Reading);
}
