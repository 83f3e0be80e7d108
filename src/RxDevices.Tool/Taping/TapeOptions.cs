using System.CommandLine;

namespace RxDevices.Tool;

/// <summary>The options that say which tape is served, and how.</summary>
internal sealed class TapeOptions
{
    private readonly Option<string> tape = new("--tape")
    {
        Description = "Serve the devices of this tape as they were recorded, instead of the usual ones.",
        HelpName = "FILE",
    };

    private readonly Option<bool> loop = Flag.Make("--loop", "With --tape: begin anew at its end.");
    private readonly Option<TapeMoment?> from = TapeMoment.MakeOption("--from", "With --tape: begin");

    /// <summary>Adds the options to a verb that also takes a file.</summary>
    public void AddTo(Verb verb, Argument<string?>? file)
    {
        verb.Options.Add(tape);
        verb.Options.Add(loop);
        verb.Options.Add(from);
        verb.Validators.Add(result =>
        {
            if (!result.Has(tape) && (result.Has(loop) || result.Has(from)))
            {
                result.AddError("--loop and --from are for tapes: they need --tape.");
            }

            if (result.Has(tape) && file is not null && result.GetResult(file) is { Implicit: false, Tokens.Count: > 0 })
            {
                result.AddError("--tape has devices of its own: it excludes FILE.");
            }
        });
    }

    /// <summary>Opens the tape, if one is wanted, or says why that cannot be.</summary>
    public ServedTape? Open(ParseResult parsed, out string? problem)
    {
        problem = null;
        return parsed.GetValue(tape) is { } path && TapeFiles.TryOpen(path, out var opened, out problem)
            ? new(opened, new() { Loop = parsed.GetValue(loop), From = parsed.GetValue(from)?.On(opened) }, parsed.InvocationConfiguration)
            : null;
    }
}
