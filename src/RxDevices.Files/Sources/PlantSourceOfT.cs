using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A piece of physics.</summary>
/// <param name="Input">What comes in.</param>
/// <param name="Plant">Makes it as it is at the start.</param>
/// <param name="IsHeld">Whether its output does not change in the instant in which the input does.</param>
/// <param name="Shows">What else it shows.</param>
internal sealed record PlantSource<TPlant>(
    FileFormula? Input, Func<TPlant> Plant, bool IsHeld, IReadOnlyDictionary<string, Func<TPlant, double>> Shows) : Source
    where TPlant : IPlant<TPlant>
{
    public override IEnumerable<FileFormula> Follows => Input is null || IsHeld ? [] : [Input];

    public override IEnumerable<FileFormula> LooksAt => Input is null || !IsHeld ? [] : [Input];

    public override IReadOnlyList<string> Facets => [.. Shows.Keys];

    public override bool TakesSetPoint => true;

    public override bool NeedsLooks => true;

    public override Node Make(NodeMaker maker) =>
        new PlantNode<TPlant>(maker.Circuit, maker.Name, maker.Wire(Input), Plant(), IsHeld, Shows);
}
