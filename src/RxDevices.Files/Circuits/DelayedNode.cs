namespace RxDevices.Files;

/// <summary>Another quantity, later.</summary>
internal sealed class DelayedNode(Circuit circuit, string name, Node from, TimeSpan by) : Node(circuit, name), ISelfTimed
{
    // What is on its way: more than that the newest takes the place of the one before it.
    private const int Most = 65_536;

    private readonly LinkedList<(TimeSpan Due, double Value)> coming = new();
    private double? value;

    public override double Value => value ?? from.Value;

    public override IEnumerable<Node> Follows => [from];

    public override bool IsHeld => true;

    public override bool Tells => true;

    public override TimeSpan? Due => coming.First?.Value.Due;

    public override void Refresh()
    {
        var now = Circuit.Now;
        value ??= from.Value;
        while (coming.First is { Value: var (due, arrived) } && due <= now)
        {
            value = arrived;
            coming.RemoveFirst();
        }

        var last = coming.Last?.Value.Value ?? value;
        if (!from.Value.Equals(last))
        {
            if (coming.Count == Most)
            {
                coming.RemoveLast();
            }

            coming.AddLast((now + by, from.Value));
        }
    }

    public override Func<double>? Facet(string facet) => from.Facet(facet);
}
