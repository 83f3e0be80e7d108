namespace RxDevices.Simulation;

/// <summary>
/// A PID controller and the plant it controls, as a plant of its own: the input is the set point in the unit of what is measured, the output
/// what is measured.
/// </summary>
/// <remarks>
/// Safe from any thread. The controller decides at its start and each period after, whenever anybody looks, and holds its output in
/// between; so the whole is as exact as the plant. A set point that changes at the instant of a decision counts for it.
/// </remarks>
/// <typeparam name="TPlant">The plant that is controlled.</typeparam>
public sealed record ControlLoop<TPlant> : IPlant<ControlLoop<TPlant>>
    where TPlant : IPlant<TPlant>
{
    private TPlant decided;
    private TimeSpan since;
    private TimeSpan untilNext;

    /// <summary>Makes a loop; the controller's first decision is due at once.</summary>
    /// <param name="controller">The controller; its output is the input of the plant, in that unit.</param>
    /// <param name="plant">The plant.</param>
    public ControlLoop(Pid controller, TPlant plant)
    {
        ArgumentNullException.ThrowIfNull(controller);
        (Controller, Plant, decided) = (controller, plant, plant);
    }

    /// <summary>The controller now.</summary>
    public Pid Controller { get; private init; }

    /// <summary>The plant now.</summary>
    public TPlant Plant { get; private init; }

    /// <summary>What is measured, in the unit of the plant's output.</summary>
    public double Output => Plant.Output;

    /// <inheritdoc/>
    public TimeSpan? Step => Controller.Settings.Period;

    /// <inheritdoc/>
    public ControlLoop<TPlant> After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);

        // What the plant was like at the last decision is kept, and each look counts from there: looking changes nothing.
        var (controller, plant, passed, wait) = (Controller, decided, since, untilNext);
        for (var left = span; left > TimeSpan.Zero;)
        {
            if (wait == TimeSpan.Zero)
            {
                plant = plant.After(passed, controller.Output);
                controller = controller.Next(input, plant.Output);
                (passed, wait) = (TimeSpan.Zero, controller.Settings.Period);
            }

            var go = left < wait ? left : wait;
            (passed, wait, left) = (passed + go, wait - go, left - go);
        }

        return this with
        {
            Controller = controller,
            Plant = plant.After(passed, controller.Output),
            decided = plant,
            since = passed,
            untilNext = wait,
        };
    }
}
