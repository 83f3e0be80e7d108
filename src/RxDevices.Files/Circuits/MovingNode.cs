using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Moves to a target as mechanics do.</summary>
/// <param name="circuit">Where it belongs.</param>
/// <param name="name">What it is called.</param>
/// <param name="target">Where it moves; where it is at first.</param>
/// <param name="limits">How fast it may move.</param>
/// <param name="period">How often it is looked at while it moves.</param>
internal sealed class MovingNode(Circuit circuit, string name, Expression target, MotionLimits limits, TimeSpan period) : Node(circuit, name), ISelfTimed
{
    private Motion? motion;
    private double wanted;
    private TimeSpan since;
    private TimeSpan? due;

    public override double Value => motion is null ? target.Value : State.Position;

    public override IEnumerable<Node> Follows => target.Nodes;

    public override bool IsHeld => true;

    public override bool Tells => true;

    public override TimeSpan? Due => due;

    private TimeSpan Elapsed => Circuit.Now > since ? Circuit.Now - since : TimeSpan.Zero;

    private MotionState State => motion!.StateAt(Elapsed);

    public override void Refresh()
    {
        var now = target.Value;
        if (motion is null && double.IsFinite(now))
        {
            (motion, wanted, since) = (Motion.Rest(now, limits), now, Circuit.Now);
        }
        else if (motion is not null && double.IsFinite(now) && now != wanted)
        {
            wanted = now;
            Begin(motion.MoveTo(now, Elapsed));
        }

        due = motion is { } way && Elapsed < way.Duration
            ? since + TimeSpan.FromTicks(Math.Min(way.Duration.Ticks, ((Elapsed.Ticks / period.Ticks) + 1) * period.Ticks))
            : null;
    }

    /// <summary>Brakes; a target that comes later counts.</summary>
    public void Stop()
    {
        if (motion is not null && State.IsMoving)
        {
            Begin(motion.Stop(Elapsed));
            Circuit.Trigger(this);
        }
    }

    public override Func<double>? Facet(string facet) => facet switch
    {
        "moving" => () => motion is not null && State.IsMoving ? 1 : 0,
        "target" => () => motion?.Target ?? target.Value,
        "velocity" => () => motion is null ? 0 : State.Velocity,
        "acceleration" => () => motion is null ? 0 : State.Acceleration,
        _ => null,
    };

    private void Begin(Motion next)
    {
        (motion, since) = (next, Circuit.Now);
        Circuit.Touch();
    }
}
