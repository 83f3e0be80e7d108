namespace RxDevices.Files;

/// <summary>Goes to a target in steps.</summary>
/// <param name="circuit">Where it belongs.</param>
/// <param name="name">What it is called.</param>
/// <param name="target">Where it goes; where it is at first.</param>
/// <param name="by">The largest step.</param>
/// <param name="step">The time between two steps.</param>
internal sealed class SteppingNode(Circuit circuit, string name, Expression target, double by, TimeSpan step) : Node(circuit, name), ISelfTimed
{
    private double? from;
    private double to;
    private TimeSpan since;
    private TimeSpan? due;

    public override double Value => from is { } start ? At(start, Circuit.Now) : target.Value;

    public override IEnumerable<Node> Follows => target.Nodes;

    public override bool IsHeld => true;

    public override bool Tells => true;

    public override TimeSpan? Due => due;

    private bool IsMoving => from is not null && Value != to;

    public override void Refresh()
    {
        var wanted = target.Value;
        if (double.IsFinite(wanted) && (from is null || wanted != to))
        {
            (from, to, since) = (from is null ? wanted : Value, wanted, Circuit.Now);
        }

        due = IsMoving ? since + (step * (Steps(Circuit.Now) + 1)) : null;
    }

    public override Func<double>? Facet(string facet) => facet switch
    {
        "moving" => () => IsMoving ? 1 : 0,
        "target" => () => to,
        _ => null,
    };

    // Each value is start + n x by, so rounding does not add up.
    private double At(double start, TimeSpan now) => Steps(now) * by is var way && Math.Abs(to - start) <= way
        ? to
        : start + (Math.Sign(to - start) * way);

    private long Steps(TimeSpan now) => Math.Max(0, (now - since).Ticks / step.Ticks);
}
