namespace RxDevices.Simulation;

/// <summary>From an output, which is an attribute, to an input: what it carries, how late, and what there is before the first reading.</summary>
/// <param name="Output">The name of the attribute, <c>domain/family/member/attribute</c>.</param>
/// <typeparam name="T">What the input takes; what comes is converted to it where nothing is lost.</typeparam>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record Wire<T>(string Output)
{
    /// <summary>How much later what is put in comes out, on the clock. Default: in the same instant.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>Whether the input has a value before the first reading comes out.</summary>
    public bool HasInitial { get; private init; }

    /// <summary>What the input has before the first reading comes out, where <see cref="HasInitial"/>.</summary>
    public T? Initial { get; private init; }

    /// <summary>The same wire, later by a delay: what makes a loop legal.</summary>
    /// <param name="delay">The delay, on the clock; above 0.</param>
    public Wire<T> After(TimeSpan delay)
    {
        Check.AboveZero(delay);
        return this with { Delay = delay };
    }

    /// <summary>The same wire, with a value at its end before the first reading comes out: what makes a loop begin.</summary>
    public Wire<T> StartingWith(T initial) => this with { HasInitial = true, Initial = initial };
}
