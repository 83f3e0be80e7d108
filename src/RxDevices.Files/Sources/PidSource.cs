using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A controller.</summary>
internal sealed record PidSource(FileFormula? SetPoint, FileFormula Measured, FileFormula? IsOn, Func<PidSettings> Settings) : Source
{
    public override IEnumerable<FileFormula> LooksAt => new[] { SetPoint, Measured, IsOn }.OfType<FileFormula>();

    public override IReadOnlyList<string> Facets => ["error"];

    public override bool TakesSetPoint => true;

    public override Node Make(NodeMaker maker) => new PidNode(
        maker.Circuit, maker.Name, maker.Wire(SetPoint), maker.Wire(Measured), IsOn is null ? Expression.Always : maker.Wire(IsOn), Settings());
}
