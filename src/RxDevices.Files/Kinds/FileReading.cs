using System.Globalization;
using System.Text.RegularExpressions;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>One reading of a piece of a file: where its mistakes go, and which number of a template it is for.</summary>
/// <param name="problems">Where mistakes go.</param>
/// <param name="number">The number of the device among those of its template; null outside templates.</param>
/// <param name="tables">The tables that were read already.</param>
/// <remarks>One owner at a time.</remarks>
internal sealed partial class FileReading(FileProblems problems, int? number = null, TableFiles? tables = null)
{
    /// <summary>What a template calls the number of the device.</summary>
    public const string NumberName = "n";

    private static readonly IReadOnlyDictionary<string, double> Nothing = new Dictionary<string, double>();

    /// <summary>Where mistakes go.</summary>
    public FileProblems Problems => problems;

    /// <summary>The tables that the file names.</summary>
    public TableFiles Tables { get; } = tables ?? new(problems.File);

    /// <summary>The numbers that every formula may use.</summary>
    public IReadOnlyDictionary<string, double> Constants { get; } =
        number is { } n ? new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase) { [NumberName] = n } : Nothing;

    /// <summary>The same with its own problems, to try whether something can be read.</summary>
    public FileReading Quiet() => new(new(problems.File), number, Tables);

    /// <summary>A text, with <c>{n}</c> and <c>{n:0000}</c> replaced in templates.</summary>
    public string TextOf(FileText node) => number is { } n && node.Text.Contains('{', StringComparison.Ordinal)
        ? Places().Replace(node.Text, place => n.ToString(place.Groups[1].Value, CultureInfo.InvariantCulture))
        : node.Text;

    /// <summary>A formula of a text, or a problem at the piece.</summary>
    public Formula? FormulaOf(FileText node, string expected)
    {
        if (Formula.TryParse(TextOf(node), out var formula, out var error))
        {
            return formula;
        }

        // In a text of one line the column is that of the file, but for the quote.
        problems.Add(
            node.Line,
            node.Column + (node.Text.Contains('\n', StringComparison.Ordinal) || TextOf(node) != node.Text
                ? 0
                : error.Column - 1 + (node.IsQuoted ? 1 : 0)),
            $"the formula {node.Found} is wrong at {error}",
            expected);
        return null;
    }

    [GeneratedRegex(@"\{n(?::(0{1,9}))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
