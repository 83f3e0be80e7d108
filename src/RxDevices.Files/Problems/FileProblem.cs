using System.Globalization;

namespace RxDevices.Files;

/// <summary>One mistake in a file: where it is, what is wrong, what would be right.</summary>
/// <param name="File">The file, as the user calls it.</param>
/// <param name="Line">The line; the first is 1.</param>
/// <param name="Column">The character in the line; the first is 1.</param>
/// <param name="What">What is wrong: <c>found 'abc'</c>.</param>
/// <param name="Expected">What would be right there, or null where <paramref name="What"/> says it all: <c>a number above 0</c>.</param>
/// <param name="Suggestion">What may have been meant, or null: the right spelling of a word.</param>
/// <remarks>Safe from any thread.</remarks>
public sealed record FileProblem(string File, int Line, int Column, string What, string? Expected = null, string? Suggestion = null)
{
    /// <summary>What is wrong in words, without the place.</summary>
    public string Message =>
        (Expected is null ? What : $"expected {Expected}, but {What}") + (Suggestion is null ? "" : $". Did you mean '{Suggestion}'?");

    /// <summary>As compilers tell it, so that editors find the place: <c>devices.yaml:3:7: expected ...</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message}");
}
