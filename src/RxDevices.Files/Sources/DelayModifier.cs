using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>The same, later.</summary>
internal sealed record DelayModifier(TimeSpan By) : Modifier
{
    public override Signal? Of(Signal signal, NodeMaker maker) => signal.Delay(By);

    public override Node Of(Node node, NodeMaker maker) => new DelayedNode(maker.Circuit, maker.Name, node, By);
}
