using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Simulation;

/// <summary>A fault for somebody, in one line: <c>lab/supply/1 hang for 3 s</c>, <c>client 127.0.0.1 drop 10%</c>.</summary>
/// <param name="Target">Whom it befalls.</param>
/// <param name="Fault">What goes wrong.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record FaultOrder(FaultTarget Target, Fault Fault)
{
    /// <summary>Reads a target and a fault.</summary>
    /// <exception cref="FaultException">They are none; says where, and what was expected.</exception>
    public static FaultOrder Parse(string text) =>
        TryParse(text, out var order, out var error) ? order : throw new FaultException(text, error);

    /// <summary>Reads a target and a fault, or says where they are wrong and what was expected.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FaultOrder? order, [NotNullWhen(false)] out FaultError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        order = null;
        var end = EndOfTarget(text);
        if (!FaultTarget.TryParse(text[..end], out var target, out error))
        {
            return false;
        }

        if (!Fault.TryParse(text[end..], out var fault, out error))
        {
            error = error with { Column = error.Column + end };
            return false;
        }

        order = new(target, fault);
        return true;
    }

    /// <summary>The text that reads back as this.</summary>
    public override string ToString() => $"{Target} {Fault}";

    // A target is one word, or two that begin with client.
    private static int EndOfTarget(string text)
    {
        var first = EndOfWord(text, 0);
        return text[..first].Trim() == "client" ? EndOfWord(text, first) : first;
    }

    private static int EndOfWord(string text, int start)
    {
        var begin = start;
        while (begin < text.Length && char.IsWhiteSpace(text[begin]))
        {
            begin++;
        }

        var end = begin;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }
}
