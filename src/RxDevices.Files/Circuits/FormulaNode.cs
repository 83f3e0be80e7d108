namespace RxDevices.Files;

/// <summary>What a formula makes of other quantities.</summary>
internal sealed class FormulaNode(Circuit circuit, string name, Expression formula) : Node(circuit, name)
{
    private (TimeSpan Now, long Version) at = (TimeSpan.MinValue, 0);
    private double value;

    // Computed once for a state of things: else a few formulas that use each other twice would be computed billions of times.
    public override double Value
    {
        get
        {
            if ((Circuit.Now, Circuit.Version) is var now && now != at)
            {
                (at, value) = (now, formula.Value);
            }

            return value;
        }
    }

    public override IEnumerable<Node> Follows => formula.Nodes;
}
