using CsCheck;

namespace RxDevices.Lines.Tests.Fuzz;

/// <summary>What people, other protocols and broken programs type, spoilt at random: whatever it is becomes the same queries, however it arrives.</summary>
public sealed class FuzzTests
{
    private const int Longest = 256;

    private static readonly string Corpus = Path.Combine(AppContext.BaseDirectory, "Fuzz", "Corpus");

    private static readonly byte[][] Inputs = [.. Directory.GetFiles(Corpus).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly byte[][] Pieces =
    [
        [], "\n"u8.ToArray(), "\r\n"u8.ToArray(), [0], [0xFF], [0xC3], [0xF0, 0x9F], "'"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(), "("u8.ToArray(), ")"u8.ToArray(),
        "["u8.ToArray(), "="u8.ToArray(), "?"u8.ToArray(), "/"u8.ToArray(), " "u8.ToArray(), "\u00a0"u8.ToArray(), " from cache"u8.ToArray(), "every 1e999"u8.ToArray(),
        "-1"u8.ToArray(), "\u0130"u8.ToArray(), new byte[Longest],
    ];

    [Fact]
    public void Each_input_as_it_stands_has_a_meaning() => Assert.All(Inputs, input => Assert.NotEmpty(Meanings(input, input.Length)));

    [Fact]
    public void Whatever_happens_to_it_it_means_the_same_in_one_piece_and_in_many() => Gen.Select(
        Gen.Int[0, Inputs.Length - 1],
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length]).Array[1, 6],
        Gen.Int[1, 50]).Sample(
            (input, changes, length) =>
            {
                var bytes = changes.Aggregate(Inputs[input], Change);
                return Meanings(bytes, bytes.Length).SequenceEqual(Meanings(bytes, length));
            },
            iter: int.TryParse(Environment.GetEnvironmentVariable("RXDEVICES_FUZZ"), out var times) ? times : 5_000);

    private static byte[] Change(byte[] bytes, (int Place, int Length, int Piece) change)
    {
        var place = change.Place % (bytes.Length + 1);
        var end = Math.Min(bytes.Length, place + change.Length);

        // A piece put in, in the place of a stretch or not; with no piece left, a stretch that is doubled.
        return change.Piece == Pieces.Length
            ? [.. bytes[..end], .. bytes[place..]]
            : [.. bytes[..place], .. Pieces[change.Piece], .. bytes[(change.Length % 3 == 0 ? place : end)..]];
    }

    // As a session hears it, in pieces of that length. Each line is asked twice: the second time it may be a known one.
    private static List<string> Meanings(byte[] bytes, int length)
    {
        var known = new KnownLines();
        var input = new LineInput();
        var framer = new LineFramer(Longest);
        var meanings = new List<string>();
        for (var taken = 0; !input.HasEnded;)
        {
            var room = input.Room();
            Assert.InRange(room.Length, 1, 8 * 1024);
            var next = Math.Min(Math.Min(length, room.Length), bytes.Length - taken);
            bytes.AsSpan(taken, next).CopyTo(room.Span);
            taken += next;
            input.Add(next);
            while (input.TryRead(ref framer, out var line))
            {
                var meaning = Meaning(known.Ask(line).Query);
                Assert.Equal(meaning, Meaning(known.Ask(line).Query));
                meanings.Add(meaning);
            }
        }

        Assert.True(input.IsEmpty);
        input.GiveBack();
        return meanings;
    }

    private static string Meaning(Query query) => query is Query.Configure configure
        ? $"config {configure.Name} {string.Join(' ', configure.Properties.Select(property => property.ToString()).Order(StringComparer.Ordinal))}"
        : query.ToString();
}
