using System.CommandLine;
using System.CommandLine.Parsing;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices complete POSITION LINE</c>: what a shell's script asks when somebody presses Tab.</summary>
internal static class CompleteVerb
{
    // Who presses Tab does not wait for a server that does not answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    /// <param name="root">The whole command.</param>
    public static Verb Make(Func<Verb> root)
    {
        var position = new Argument<int>("POSITION") { Description = "Where the cursor is in the line." };
        var line = Typed.Value("LINE", "The line as it is typed so far, with the name of the program.");
        var verb = new Verb("complete", "Print what may stand at a place of a command line, a word on a line.") { position, line };
        verb.Hidden = true;
        verb.WithExamples("Examples", ("rxdevices complete 13 'rxdevices rea'", "read"));
        verb.SetAction(async (parsed, cancellation) =>
        {
            var run = (Surroundings)parsed.InvocationConfiguration;
            foreach (var word in await Words(root(), parsed.GetRequiredValue(line), parsed.GetValue(position), run, cancellation))
            {
                run.Output.WriteLine(word);
            }
        });
        return verb;
    }

    private static async Task<IEnumerable<string>> Words(
        Verb root, string line, int position, Surroundings run, CancellationToken cancellation)
    {
        // What is behind the cursor says nothing about what belongs before it; the first word is the program.
        var typed = line[..Math.Clamp(position, 0, line.Length)];
        var start = typed.IndexOf(' ', StringComparison.Ordinal) + 1;
        var word = typed[(typed.LastIndexOf(' ') + 1)..];
        var parsed = root.Parse(typed[start..], new() { ResponseFileTokenReplacer = null });
        var items = parsed.GetCompletions(typed.Length - start).ToList();
        if (NameCompletions.KindOf(parsed, items, word) is { } kind)
        {
            return await Names(parsed, kind, word, run, cancellation);
        }

        // Aliases for Windows alone are left out; options come when they are begun, or when there is nothing else.
        var words = items.Where(item => NameCompletions.KindOf(item) is null).Select(item => item.Label).Distinct()
            .Where(label => label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !label.StartsWith('/'))
            .ToLookup(label => label.StartsWith('-'));
        return word.Length == 0 && words[false].Any() ? words[false] : words.SelectMany(group => group);
    }

    // An address that is no address is told when the line is run.
    private static LineAddress ServerOf(ParseResult parsed) =>
        parsed.GetResult("--server") is OptionResult { Tokens.Count: 1 } given && !given.Errors.Any()
            ? parsed.GetValue<LineAddress>("--server")!
            : LineAddress.Default;

    private static async Task<IReadOnlyList<string>> Names(
        ParseResult parsed, NameKind kind, string word, Surroundings run, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, run.Clock.AsTimeProvider());
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await FarNames.Of(ServerOf(parsed), Credentials.Of(parsed), kind, word, both.Token);
        }
        catch (Exception exception) when (exception is DevFailedException or OperationCanceledException or IOException)
        {
            // Without a server nobody knows any names, and a line that is being typed is no place to say so.
            return [];
        }
    }
}
