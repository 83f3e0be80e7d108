using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A change that depends on the way the values came.</summary>
/// <param name="Change">From the result before (null at first), the instant and the value to the new result.</param>
/// <param name="Exact">The same of a signal, where that is known at any instant.</param>
internal sealed record WayModifier(Func<double?, TimeSpan, double, double> Change, Func<Signal, Signal>? Exact = null) : Modifier
{
    public override bool NeedsLooks => Exact is null;

    public override Signal? Of(Signal signal, NodeMaker maker) => Exact?.Invoke(signal);

    public override Node Of(Node node, NodeMaker maker) => new StagedNode(maker.Circuit, maker.Name, node, Change);
}
