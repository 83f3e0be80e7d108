using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A change that depends on the instant and the value alone.</summary>
/// <param name="Change">Makes the change, as one of signals.</param>
internal sealed record InstantModifier(Func<NodeMaker, Func<Signal, Signal>> Change) : Modifier
{
    public override Signal? Of(Signal signal, NodeMaker maker) => Change(maker)(signal);

    public override Node Of(Node node, NodeMaker maker)
    {
        var present = 0.0;
        var changed = Change(maker)(Signal.Of(_ => present));
        return new ChangedNode(maker.Circuit, maker.Name, node, (now, value) =>
        {
            present = value;
            return changed.At(now);
        });
    }
}
