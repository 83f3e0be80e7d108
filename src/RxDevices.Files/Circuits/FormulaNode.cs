namespace RxDevices.Files;

/// <summary>What a formula makes of other quantities.</summary>
internal sealed class FormulaNode(Circuit circuit, string name, Expression formula) : Node(circuit, name)
{
    public override double Value => formula.Value;

    public override IEnumerable<Node> Follows => formula.Nodes;
}
