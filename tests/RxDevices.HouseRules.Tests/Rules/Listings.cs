using System.Text.RegularExpressions;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>
/// C# in a document is copied from a program that CI runs: the comment before a block says from where, and the block is what stands
/// there. <c>&lt;!-- from samples/Echo/Echo.cs#echo --&gt;</c> names the lines between <c>// listing: echo</c> and
/// <c>// end of listing</c>; without the part after <c>#</c> it is the whole file.
/// </summary>
public static partial class Listings
{
    public static IEnumerable<Finding> AreCopies(string path, string document, Func<string, string?> read)
    {
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Fence().IsMatch(lines[i]))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.Trim() == "```");
            var block = lines[(i + 1)..(end < 0 ? lines.Length : end)];
            var before = Array.FindLast(lines[..i], line => line.Trim().Length > 0);
            if (WhyNoCopy(before ?? "", block, read) is { } why)
            {
                yield return new(path, i + 1, why);
            }

            i += block.Length + 1;
        }
    }

    /// <summary>The lines of a listing without the indentation they share; null when there is no such listing.</summary>
    public static string[]? Part(string source, string name)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == $"// listing: {name}");
        var end = start < 0 ? -1 : Array.FindIndex(lines, start, line => line.Trim() == "// end of listing");
        return end < 0 ? null : Unindent(lines[(start + 1)..end]);
    }

    private static string? WhyNoCopy(string before, string[] block, Func<string, string?> read)
    {
        if (From().Match(before) is not { Success: true } from)
        {
            return "say before this block where it is copied from: <!-- from samples/NAME/FILE.cs#LISTING -->";
        }

        var (file, name) = (from.Groups["file"].Value, from.Groups["name"].Value);
        if (read(file) is not { } source)
        {
            return $"there is no {file}";
        }

        var original = name.Length == 0 ? source.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') : Part(source, name);
        if (original is null)
        {
            return $"{file} has no '// listing: {name}' with an '// end of listing'";
        }

        var same = original.Zip(block).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == original.Length && same == block.Length
            ? null
            : $"line {same + 1} of the block is '{block.ElementAtOrDefault(same)}', of {file} '{original.ElementAtOrDefault(same)}'";
    }

    private static string[] Unindent(string[] lines)
    {
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return [.. lines.Select(line => line.Length == 0 ? line : line[indent..])];
    }

    // Any way to say that a block is C#, so that none escapes by its spelling.
    [GeneratedRegex(@"^\s*(```+|~~~+)\s*\{?\.?(csharp|cs|c#)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!-- from (?<file>samples/[^#\s]+\.cs)(#(?<name>[\w-]+))? -->\s*$")]
    private static partial Regex From();
}
