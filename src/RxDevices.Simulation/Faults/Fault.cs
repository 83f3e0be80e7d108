using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Simulation;

/// <summary>
/// Something that goes wrong on purpose: what, which of many it strikes, and when. Written and read as one line, the same everywhere:
/// <c>latency 200 ms jitter 50 ms</c>, <c>fail every 3 for 1 min</c>, <c>crash recover after 30 s</c>.
/// </summary>
/// <remarks>Immutable. Safe from any thread. All spans are of the host's clock.</remarks>
public abstract partial record Fault
{
    private protected Fault()
    {
    }

    /// <summary>Which it strikes of the requests, readings or lines that come while it lasts. Default: all.</summary>
    public Chance Chance { get; init; }

    /// <summary>How long after it was injected it begins. Default: at once.</summary>
    public TimeSpan After { get; init; }

    /// <summary>How long it lasts; null, the default: until it is cleared.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>From one beginning to the next; null, the default: it comes once.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The first word of its text: what goes wrong.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether it makes sense to strike some and not others.</summary>
    internal virtual bool TakesChance => true;

    /// <summary>Whether it is over as soon as it has come.</summary>
    internal virtual bool IsInstant => false;

    /// <summary>What kinds of targets it is for.</summary>
    internal abstract FaultScope Scope { get; }

    /// <summary>What stands after the first word, if anything.</summary>
    private protected virtual string Details => "";

    /// <summary>How the text says how long it lasts.</summary>
    private protected virtual string ForWords => "for";

    /// <summary>Reads a fault.</summary>
    /// <exception cref="FaultException">It is none; says where, and what was expected.</exception>
    public static Fault Parse(string text) =>
        TryParse(text, out var fault, out var error) ? fault : throw new FaultException(text, error);

    /// <summary>Reads a fault, or says where it is wrong and what was expected.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Fault? fault, [NotNullWhen(false)] out FaultError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FaultParser(text).TryParse(out fault, out error);
    }

    /// <summary>The text that reads back as this fault.</summary>
    public sealed override string ToString() => string.Join(' ', Parts().Where(part => part.Length > 0));

    private IEnumerable<string> Parts() =>
    [
        Kind,
        Details,
        Chance.ToString(),
        After > TimeSpan.Zero ? $"after {SpanText.Of(After)}" : "",
        For is { } length ? $"{ForWords} {SpanText.Of(length)}" : "",
        Every is { } period ? $"every {SpanText.Of(period)}" : "",
    ];
}
