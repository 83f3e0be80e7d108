using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;

namespace RxDevices.Prompt;

/// <summary>A script without a terminal: results on one writer, what went wrong on the other.</summary>
/// <remarks>One owner at a time.</remarks>
/// <param name="evaluator">Runs it.</param>
/// <param name="output">For results.</param>
/// <param name="error">For what went wrong.</param>
/// <param name="take">How many values of an observable are waited for; null: all there are.</param>
internal sealed class ScriptRun(Evaluator evaluator, TextWriter output, TextWriter error, int? take)
{
    /// <summary>Runs a file as one piece of code; answers whether all went well.</summary>
    public async Task<bool> Run(string text, CancellationToken cancellation)
    {
        var evaluation = await evaluator.Evaluate(text, cancellation).WaitAsync(cancellation).ConfigureAwait(false);
        return await Tell(evaluation, cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs what could have been typed: the whole as one piece of code where it is one, else piece by piece until something goes
    /// wrong. Answers whether all went well.</summary>
    public async Task<bool> RunTyped(string text, CancellationToken cancellation)
    {
        foreach (var piece in Evaluator.IsScript(text) ? [text] : Pieces(text))
        {
            if (!await Run(piece, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    // As many lines as make a whole, as at the prompt; line numbers stay those of the text.
    private static IEnumerable<string> Pieces(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var first = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var piece = string.Join('\n', lines[first..(i + 1)]);
            if (i == lines.Length - 1 || Evaluator.IsComplete(piece))
            {
                yield return new string('\n', first) + piece;
                first = i + 1;
            }
        }
    }

    private async Task<bool> Tell(Evaluation evaluation, CancellationToken cancellation)
    {
        try
        {
            if (evaluation.HasValue && Watched.Lines(evaluation.Value) is { } lines)
            {
                await lines.Take(take ?? int.MaxValue).Do(output.WriteLine).LastOrDefaultAsync().ToTask(cancellation).ConfigureAwait(false);
                return true;
            }
        }
        catch (DevFailedException refusal)
        {
            error.WriteLine(FailureText.Of(refusal));
            return false;
        }

        var isWell = evaluation.Problems.Count == 0 && evaluation.Exception is null;
        foreach (var text in EvaluationText.Of(evaluation))
        {
            (isWell ? output : error).WriteLine(text);
        }

        return isWell;
    }
}
