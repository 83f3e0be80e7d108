namespace RxDevices.Tapes;

/// <summary>Reads the readings of one block.</summary>
internal sealed class TapeBlockReader(
    ByteInput content, int records, IReadOnlyDictionary<int, TapeAttribute> attributes, Action<string> tell)
{
    private readonly Dictionary<int, ReadingReader> readers = [];

    public List<TapeReading> Read()
    {
        var readings = new List<TapeReading>(Math.Min(records, 1 << 20));
        var time = 0L;
        while (!content.IsAtEnd)
        {
            var number = content.Length();
            time += content.Signed();
            if (number == 0)
            {
                tell($"{content.Count()} readings until {TapeFormat.TimeOf(time):O} were left out: the disk was too slow.");
                continue;
            }

            if (!attributes.TryGetValue(number, out var attribute))
            {
                throw new TapeDamageException($"what attribute {number} is was told in a block that is damaged");
            }

            if (!readers.TryGetValue(number, out var reader))
            {
                readers.Add(number, reader = ReadingReader.Of(attribute));
            }

            readings.Add(new(attribute, reader.Read(content, TapeFormat.TimeOf(time))));
        }

        return readings;
    }
}
