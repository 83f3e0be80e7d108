using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A piece of physics that is driven by a formula.</summary>
/// <param name="circuit">Where it belongs.</param>
/// <param name="name">What it is called.</param>
/// <param name="input">What comes in; held until it changes or the plant is looked at.</param>
/// <param name="plant">What it is like at the start.</param>
/// <param name="isHeld">Whether its output does not change in the instant in which the input does.</param>
/// <param name="facets">What else it shows.</param>
internal sealed class PlantNode<TPlant>(
    Circuit circuit, string name, Expression input, TPlant plant, bool isHeld, IReadOnlyDictionary<string, Func<TPlant, double>> facets)
    : Node(circuit, name)
    where TPlant : IPlant<TPlant>
{
    private TPlant held = plant;
    private double coming = double.NaN;
    private TimeSpan at;

    public override double Value => Now.Output;

    public override IEnumerable<Node> Follows => input.Nodes;

    public override bool IsHeld => isHeld;

    private TPlant Now => double.IsNaN(coming) ? held : held.After(Circuit.Now > at ? Circuit.Now - at : TimeSpan.Zero, coming);

    public override void Refresh()
    {
        var comes = input.Value;

        // What has a closed form is counted from the last change of the input in one go; nothing adds up. No input, no change.
        if (!comes.Equals(coming) || held.Step is not null)
        {
            (held, at) = (Now, Circuit.Now);
            coming = double.IsFinite(comes) ? comes : coming;
            held = double.IsNaN(coming) ? held : held.After(TimeSpan.Zero, coming);
        }
    }

    public override Func<double>? Facet(string facet) => facets.GetValueOrDefault(facet) is { } show ? () => show(Now) : null;
}
