using CsCheck;

namespace RxDevices.Files.Tests.Serving;

public sealed class MutationTests
{
    private static readonly string[] Texts = [Everything.Text, .. ReadyFile.Paths.Select(File.ReadAllText).Select(text => text.Replace("5000", "5", StringComparison.Ordinal))];

    private static readonly string[] Pieces =
        ["", " ", "\n", "\t", ":", "- ", "[", "]", "{", "}", "'", "\"", "&a ", "*a", "<<: ", "!!x ", "#", "|", ">", "%", "@", "~", "0", "-1", "1e400", ".nan", "\0", "é", "{n}", "n", "t", "(", "\\", "? ", "...", "---\n"];

    [Fact]
    public void Whatever_happens_to_a_file_gives_problems_or_devices_and_nothing_else() => Gen.Select(
        Gen.Int[0, Texts.Length - 1],
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length]).Array[1, 4]).Sample(
            (text, changes) =>
            {
                var mutated = changes.Aggregate(Texts[text], Change);
                try
                {
                    DeviceFile.Parse(mutated, Path.Combine(AppContext.BaseDirectory, "f")).Rehearse();
                }
                catch (DeviceFileException exception)
                {
                    Assert.NotEmpty(exception.Problems);
                    Assert.All(exception.Problems, problem => Assert.True(problem is { Line: > 0, Column: > 0, Message.Length: > 0 }));
                }
            },
            iter: int.TryParse(Environment.GetEnvironmentVariable("RXDEVICES_FUZZ"), out var times) ? times : 500);

    private static string Change(string text, (int Place, int Length, int Piece) change)
    {
        var place = change.Place % text.Length;
        var end = Math.Min(text.Length, place + change.Length);

        // A piece put in, a stretch taken out, or, with no piece left, one that is doubled.
        return change.Piece == Pieces.Length
            ? text.Insert(place, text[place..end])
            : string.Concat(text.AsSpan(0, place), Pieces[change.Piece], text.AsSpan(change.Length % 3 == 0 ? place : end));
    }
}
