using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A function of the time.</summary>
/// <param name="Signal">Makes the signal.</param>
internal sealed record SignalSource(Func<NodeMaker, Signal> Signal) : Source
{
    public override bool NeedsLooks => true;

    public override Node Make(NodeMaker maker) => new SignalNode(maker.Circuit, maker.Name, Signal(maker));
}
