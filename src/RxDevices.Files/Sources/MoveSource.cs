using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Moves to a target as mechanics do.</summary>
internal sealed record MoveSource(FileFormula? Target, Func<MotionLimits> Limits, TimeSpan Period) : Source
{
    public override IEnumerable<FileFormula> LooksAt => Target is null ? [] : [Target];

    public override IReadOnlyList<string> Facets => ["moving", "target", "velocity", "acceleration"];

    public override bool TakesSetPoint => true;

    public override Node Make(NodeMaker maker) => new MovingNode(maker.Circuit, maker.Name, maker.Wire(Target), Limits(), Period);
}
