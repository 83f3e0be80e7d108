using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A formula that is wired to quantities.</summary>
/// <remarks>On the strand of the device.</remarks>
internal sealed class Expression
{
    private readonly Formula formula;
    private readonly Func<double>[] values;

    /// <param name="formula">The formula.</param>
    /// <param name="scope">What its names stand for; each stands for something.</param>
    public Expression(FileFormula formula, Scope scope)
    {
        this.formula = formula.Formula;
        var nodes = new List<Node>();
        values = [.. this.formula.Names.Select(name => scope.Find(name, formula.Constants, nodes)
            ?? throw new ArgumentException($"The formula {formula.Formula} uses {name}, which stands for nothing."))];
        Nodes = nodes;
        UsesTime = this.formula.Names.Contains(Scope.Time, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The quantities it uses.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>Whether it changes by itself as time goes by.</summary>
    public bool UsesTime { get; }

    /// <summary>The number at this instant.</summary>
    public double Value
    {
        get
        {
            Span<double> numbers = values.Length <= 16 ? stackalloc double[values.Length] : new double[values.Length];
            for (var place = 0; place < values.Length; place++)
            {
                numbers[place] = values[place]();
            }

            return formula.Value(numbers);
        }
    }

    /// <summary>Whether it is true: neither 0 nor NaN.</summary>
    public bool IsTrue => Value is not (0 or double.NaN);
}
