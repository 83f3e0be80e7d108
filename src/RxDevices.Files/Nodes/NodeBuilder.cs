using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RxDevices.Files;

/// <summary>Makes pieces of the events of a YAML parser.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class NodeBuilder(string text, FileProblems problems)
{
    private const int DeepestNesting = 64;

    // With what the aliases stand for: a few lines can stand for more than the memory holds.
    private const int MostPieces = 1_000_000;
    private const string MergeKey = "<<";

    private readonly Dictionary<AnchorName, FileNode> anchors = [];
    private readonly Parser parser = new(new StringReader(text));
    private int depth;
    private int pieces;

    /// <summary>The one document, or null when it cannot be read; the problems say why.</summary>
    public FileNode? Build()
    {
        try
        {
            return Document();
        }
        catch (YamlException exception)
        {
            Tell(exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser is not ours, and some nonsense escapes its own errors.
            problems.Add((int)(parser.Current?.End.Line ?? 1), (int)(parser.Current?.End.Column ?? 1), "what stands here is none", "YAML or JSON");
        }

        return null;
    }

    private FileNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            problems.Add(1, 1, "the file is empty", "a map");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node();
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
        {
            var next = parser.Current!.Start;
            throw new YamlException(next, next, "one document in a file is enough: remove what begins here");
        }

        return root;
    }

    private FileNode Node()
    {
        var start = parser.Current!.Start;
        if (++depth > DeepestNesting)
        {
            throw new YamlException(start, start, $"at most {DeepestNesting} lists and maps may stand inside each other");
        }

        var node = parser.Current switch
        {
            SequenceStart => List(),
            MappingStart => Map(),
            AnchorAlias => Alias(),
            Scalar => Text(),
            _ => throw new YamlException(start, start, $"a {parser.Current} has no meaning here"),
        };
        depth--;
        return node;
    }

    private FileText Text()
    {
        var scalar = parser.Consume<Scalar>();
        Count(1, scalar.Start);
        return Anchored(scalar, new FileText(scalar.Value, scalar.Style is not ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column));
    }

    private FileList List()
    {
        var start = parser.Consume<SequenceStart>();
        Count(1, start.Start);
        var items = new List<FileNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return Anchored(start, new FileList(items, (int)start.Start.Line, (int)start.Start.Column));
    }

    private FileMap Map()
    {
        var start = parser.Consume<MappingStart>();
        Count(1, start.Start);
        var entries = new List<(FileText Key, FileNode Value)>();
        var lines = new Dictionary<string, int>();
        var merged = new List<FileMap>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Entry(entries, lines, merged);
        }

        foreach (var (key, value) in merged.SelectMany(map => map.Entries))
        {
            if (lines.TryAdd(key.Text, key.Line))
            {
                Count(1 + value.Size, start.Start);
                entries.Add((key, value));
            }
        }

        // Of a map without braces in a list in brackets, the parser does not tell the place.
        var (line, column) = entries is [var (first, _), ..] && start.Start is { Line: 1, Column: 1 }
            ? (first.Line, first.Column)
            : ((int)start.Start.Line, (int)start.Start.Column);
        return Anchored(start, new FileMap(entries, line, column));
    }

    private void Entry(List<(FileText Key, FileNode Value)> entries, Dictionary<string, int> lines, List<FileMap> merged)
    {
        var key = Node();
        var value = Node();
        if (key is not FileText name)
        {
            problems.AddUnexpected(key, "a word as the key of a map");
        }
        else if (name is { Text: MergeKey, IsQuoted: false })
        {
            foreach (var map in value is FileList list ? list.Items : [value])
            {
                if (map is FileMap more)
                {
                    merged.Add(more);
                }
                else
                {
                    problems.AddUnexpected(map, $"a map, or a list of maps, behind {MergeKey}");
                }
            }
        }
        else if (lines.TryAdd(name.Text, name.Line))
        {
            entries.Add((name, value));
        }
        else
        {
            problems.Add(name, $"'{name.Text}' stands here a second time; the first is in line {lines[name.Text]}");
        }
    }

    private FileNode Alias()
    {
        var alias = parser.Consume<AnchorAlias>();
        if (!anchors.TryGetValue(alias.Value, out var node))
        {
            throw new YamlException(alias.Start, alias.End, $"*{alias.Value} stands for nothing: no &{alias.Value} is complete before it");
        }

        Count(node.Size, alias.Start);
        return node;
    }

    private T Anchored<T>(NodeEvent start, T node)
        where T : FileNode
    {
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor] = node;
        }

        return node;
    }

    private void Count(int more, Mark place)
    {
        pieces += more;
        if (pieces > MostPieces)
        {
            throw new YamlException(place, place, $"the file stands for more than {MostPieces} pieces, aliases counted as what they stand for");
        }
    }

    private void Tell(YamlException exception)
    {
        var message = exception.Message;
        problems.Add((int)exception.Start.Line, (int)exception.Start.Column, char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.'));
    }
}
