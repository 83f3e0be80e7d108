namespace RxDevices.Files;

/// <summary>What a formula makes of other quantities.</summary>
internal sealed record FormulaSource(FileFormula Formula) : Source
{
    public override IEnumerable<FileFormula> Follows => [Formula];

    public override bool NeedsLooks => Formula.Formula.Names.Contains(Scope.Time, StringComparer.OrdinalIgnoreCase);

    public override Node Make(NodeMaker maker) => new FormulaNode(maker.Circuit, maker.Name, maker.Wire(Formula));
}
