namespace RxDevices.Files;

/// <summary>Goes to a target in steps.</summary>
internal sealed record StepSource(FileFormula? Target, double By, TimeSpan Step) : Source
{
    public override IEnumerable<FileFormula> LooksAt => Target is null ? [] : [Target];

    public override IReadOnlyList<string> Facets => ["moving", "target"];

    public override bool TakesSetPoint => true;

    public override Node Make(NodeMaker maker) => new SteppingNode(maker.Circuit, maker.Name, maker.Wire(Target), By, Step);
}
