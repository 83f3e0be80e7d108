using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Simulation;

/// <summary>
/// A number computed from named numbers: <c>2 * sin(2 * pi * t / 10)</c>, <c>[lab/supply/1/current] &gt; 5 ? 1 : 0</c>. Reading it tells
/// which names it uses; computing it allocates nothing.
/// </summary>
/// <remarks>
/// Safe from any thread. Numbers are double; angles are radians. From what binds weakest: <c>a ? b : c</c>; <c>||</c>; <c>&amp;&amp;</c>;
/// <c>&lt; &lt;= &gt; &gt;= == !=</c>; <c>+ -</c>; <c>* / %</c>; <c>- !</c> before a value; <c>^</c>, from the right. True is 1; 0 and NaN are
/// false. The remainder has the sign of its dividend. Names are compared without case; any text in brackets is a name. The
/// functions come from the machine's library: the last bit of <c>sin</c> or <c>exp</c> may differ between machines.
/// </remarks>
public sealed class Formula
{
    private readonly FormulaStep step;
    private readonly string[] names;

    private Formula(string text, FormulaStep step, string[] names) => (Text, this.step, this.names) = (text, step, names);

    /// <summary>The formula as it was written.</summary>
    public string Text { get; }

    /// <summary>The names it uses, each once, in the order in which they appear.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Reads a formula.</summary>
    /// <exception cref="FormulaException">It is none; says where, and what was expected.</exception>
    public static Formula Parse(string text) =>
        TryParse(text, out var formula, out var error) ? formula : throw new FormulaException(text, error);

    /// <summary>Reads a formula, or says where it is wrong and what was expected.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Formula? formula, [NotNullWhen(false)] out FormulaError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new FormulaParser(text);
        formula = parser.TryParse(out var step, out error) ? new(text, step, [.. parser.Names]) : null;
        return formula is not null;
    }

    /// <summary>The number.</summary>
    /// <param name="values">The values of the names, in the order of <see cref="Names"/>.</param>
    public double Value(params ReadOnlySpan<double> values)
    {
        if (values.Length != names.Length)
        {
            throw new ArgumentException(
                $"The formula {Text} needs {names.Length} values ({string.Join(", ", names)}), not {values.Length}.", nameof(values));
        }

        return step(values);
    }

    /// <summary>The formula as a signal: <c>t</c> is the time since the start in seconds.</summary>
    /// <param name="signals">What the other names stand for; default: there are none.</param>
    /// <exception cref="ArgumentException">A name stands for nothing.</exception>
    public Signal ToSignal(IReadOnlyDictionary<string, Signal>? signals = null)
    {
        var known = new Dictionary<string, Signal>(StringComparer.OrdinalIgnoreCase) { ["t"] = Signal.Ramp(0, 1) };
        foreach (var (name, signal) in signals ?? new Dictionary<string, Signal>())
        {
            known[name] = signal;
        }

        if (names.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
        {
            throw new ArgumentException(
                $"The formula {Text} uses {unknown}, which stands for nothing; there is {string.Join(", ", known.Keys)}.", nameof(signals));
        }

        var sources = Array.ConvertAll(names, name => known[name]);
        return Signal.Of(elapsed =>
        {
            Span<double> values = sources.Length <= 16 ? stackalloc double[sources.Length] : new double[sources.Length];
            for (var place = 0; place < sources.Length; place++)
            {
                values[place] = sources[place].At(elapsed);
            }

            return step(values);
        });
    }

    /// <summary>The formula as it was written.</summary>
    public override string ToString() => Text;
}
