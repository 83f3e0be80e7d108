using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A formula that is wired to quantities.</summary>
/// <remarks>On the strand of the device.</remarks>
internal sealed class Expression
{
    private static readonly Formula One = Formula.Parse("value");

    private readonly Formula formula;
    private readonly Func<double>[] values;
    private readonly IReadOnlyList<Reference> references = [];

    /// <param name="formula">The formula.</param>
    /// <param name="scope">What its names stand for; each stands for something.</param>
    public Expression(FileFormula formula, Scope scope)
    {
        this.formula = formula.Formula;
        var used = new List<Reference>();
        values = [.. this.formula.Names.Select(name => scope.Find(name, formula.Constants, used)
            ?? throw new ArgumentException($"The formula {formula.Formula} uses {name}, which stands for nothing."))];
        references = used;
    }

    /// <summary>The value of a quantity.</summary>
    public Expression(Node node) => (formula, values, references) = (One, [() => node.Value], [new() { Node = node }]);

    private Expression(double constant) => (formula, values) = (One, [() => constant]);

    /// <summary>What is always true.</summary>
    public static Expression Always { get; } = new(1);

    /// <summary>The quantities it uses.</summary>
    public IEnumerable<Node> Nodes => references.Select(reference => reference.Node);

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
