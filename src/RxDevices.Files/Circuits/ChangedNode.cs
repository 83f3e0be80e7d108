namespace RxDevices.Files;

/// <summary>Another quantity, changed by what depends on the instant alone.</summary>
/// <param name="circuit">Where it belongs.</param>
/// <param name="name">What it is called.</param>
/// <param name="from">The other quantity.</param>
/// <param name="change">From the instant and the value to the new one.</param>
internal sealed class ChangedNode(Circuit circuit, string name, Node from, Func<TimeSpan, double, double> change) : Node(circuit, name)
{
    public override double Value => change(Circuit.Now, from.Value);

    public override IEnumerable<Node> Follows => [from];

    public override Func<double>? Facet(string facet) => from.Facet(facet);
}
