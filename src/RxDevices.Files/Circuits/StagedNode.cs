namespace RxDevices.Files;

/// <summary>Another quantity, changed by what depends on the way its values came.</summary>
/// <param name="circuit">Where it belongs.</param>
/// <param name="name">What it is called.</param>
/// <param name="from">The other quantity.</param>
/// <param name="change">From the result before (null at first), the instant and the value to the new result.</param>
internal sealed class StagedNode(Circuit circuit, string name, Node from, Func<double?, TimeSpan, double, double> change) : Node(circuit, name)
{
    private double? result;

    public override double Value => result ?? from.Value;

    public override IEnumerable<Node> Follows => [from];

    public override void Refresh() => result = change(result is double.NaN ? null : result, Circuit.Now, from.Value);

    public override Func<double>? Facet(string facet) => from.Facet(facet);
}
