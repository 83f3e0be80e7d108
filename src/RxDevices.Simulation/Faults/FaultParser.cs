using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RxDevices.Simulation;

/// <summary>Reads the text of a fault: a kind with its details, then in any order which it strikes, and when.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed partial class FaultParser(string text)
{
    private const string KindsThereAre = "latency, hang, fail, stuck, quality, frozen, crash, drop, duplicate (and for clients corrupt, truncate, "
        + "reset, half-open, bandwidth)";

    private readonly List<FaultToken> tokens = FaultLexer.Read(text);
    private readonly Dictionary<string, int> said = [];
    private int place;

    private FaultToken Here => tokens[place];

    /// <summary>Reads all of it, or says where it is wrong.</summary>
    public bool TryParse([NotNullWhen(true)] out Fault? fault, [NotNullWhen(false)] out FaultError? error)
    {
        try
        {
            (fault, error) = (Whole(), null);
            return true;
        }
        catch (FaultException refusal)
        {
            (fault, error) = (null, refusal.Error);
            return false;
        }
    }

    private Fault Whole()
    {
        var fault = Kind();
        while (Here.Kind != FaultTokenKind.End)
        {
            fault = Option(fault);
        }

        return Checked(fault);
    }

    private Fault Option(Fault fault)
    {
        var word = Here;
        switch (word)
        {
            case { Kind: FaultTokenKind.Number } when tokens[place + 1].Text == "%":
                return With(fault, word, Chance.Of(Percent()));
            case { Text: "with" }:
                place++;
                return With(fault, word, Chance.Of(Percent()));
            case { Text: "on" }:
                place++;
                return With(fault, word, Chance.On(Count("on 5")));
            case { Text: "every" }:
                place++;
                return IsSpan() ? Once("every SPAN", word, fault with { Every = Span("every 1 min") })
                    : With(fault, word, Chance.Every(Count("every 3, or a span: every 1 min")));
            case { Text: "after" }:
                place++;
                return Once("after", word, fault with { After = Span("after 5 s") });
            case { Text: "for" }:
                place++;
                return Once("for", word, fault with { For = Span("for 10 s") });
            case { Text: "recover" } when fault is Fault.Crash:
                place++;
                Expect("after", "recover after 30 s");
                return Once("for", word, fault with { For = Span("recover after 30 s") });
            case { Text: "jitter" } when fault is Fault.Latency latency:
                place++;
                return Once("jitter", word, latency with { Jitter = Span("jitter 50 ms") });
            case { Text: "reason" } when fault is Fault.Fail fail:
                place++;
                return Once("reason", word, fail with { Reason = Text("reason HW_Broken") });
            case { Text: "description" } when fault is Fault.Fail fail:
                place++;
                return Once("description", word, fail with { Description = Text("description \"The valve is jammed\"") });
            default:
                throw Wrong(word, $"{fault.Kind} may go on with {OptionsOf(fault)}, not with {word}");
        }
    }

    private static string OptionsOf(Fault fault) =>
        (fault switch
        {
            Fault.Latency => "jitter SPAN, ",
            Fault.Fail => "reason WORD, description \"TEXT\", ",
            Fault.Crash => "recover after SPAN, ",
            _ => "",
        })
        + (fault.TakesChance ? "every N, on N, with P%, " : "")
        + "after SPAN, for SPAN or every SPAN";

    private Fault With(Fault fault, FaultToken word, Chance chance) => fault.TakesChance
        ? Once("which it strikes", word, fault with { Chance = chance })
        : throw Wrong(word, $"{fault.Kind} strikes all while it lasts: leave this out");

    private Fault Once(string what, FaultToken word, Fault fault) => said.TryAdd(what, word.Column)
        ? fault
        : throw Wrong(word, $"{what} was said already, at column {said[what].ToString(CultureInfo.InvariantCulture)}");

    // What fits only together, when all is known.
    private Fault Checked(Fault fault)
    {
        if (fault is Fault.Latency latency && latency.Jitter > latency.By)
        {
            throw Wrong("jitter", $"the jitter is at most the latency, which is {SpanText.Of(latency.By)}");
        }

        if (fault.For == TimeSpan.Zero)
        {
            throw Wrong("for", "a fault lasts longer than 0 s; to strike once, say on 1");
        }

        if (fault.Every is not { } period)
        {
            return fault;
        }

        if (period == TimeSpan.Zero)
        {
            throw Wrong("every SPAN", "the time from one beginning to the next is longer than 0 s");
        }

        return fault.IsInstant || fault.For < period
            ? fault
            : throw Wrong("every SPAN", $"what comes every {SpanText.Of(period)} needs an end before that: for SPAN, shorter than {SpanText.Of(period)}");
    }
}
