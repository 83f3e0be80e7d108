using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RxDevices.Prompt;

/// <summary>What the compiler does not understand, and where: a line number and a column, both from 0.</summary>
internal sealed record CompileProblem(string Id, string Message, string Source, int Line, int Column, int Length)
{
    public static CompileProblem Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var source = diagnostic.Location.SourceTree?.GetText().Lines[start.Line].ToString() ?? "";
        var length = end.Line == start.Line ? end.Character - start.Character : source.Length - start.Character;
        return new(
            diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), source, start.Line, start.Character, Math.Max(1, length));
    }

    /// <summary>The line, a mark below the place, and what is wrong there.</summary>
    public override string ToString()
    {
        // Tabs stay tabs, so that the mark stands below its place.
        var indent = string.Concat(Source.Take(Column).Select(letter => letter == '\t' ? '\t' : ' '));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Source}\n{indent.PadRight(Column)}{new string('^', Length)}\n({Line + 1},{Column + 1}): {Id}: {Message}");
    }
}
