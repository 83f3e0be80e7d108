using System.Collections.Immutable;

namespace RxDevices.Simulation;

/// <summary>A plant that gets its input some time after it was given: a long pipe before a heater.</summary>
/// <remarks>Safe from any thread. As exact as the plant. Keeps the changes of the input that are still on their way, and no others.</remarks>
/// <typeparam name="TPlant">The plant behind the dead time.</typeparam>
public sealed record DeadTime<TPlant> : IPlant<DeadTime<TPlant>>
    where TPlant : IPlant<TPlant>
{
    private ImmutableQueue<(TimeSpan Arrival, double Input)> underWay;
    private TimeSpan elapsed;
    private double lastGiven;

    /// <summary>Makes a plant with dead time.</summary>
    /// <param name="plant">The plant behind it.</param>
    /// <param name="length">The dead time; 0 or above.</param>
    /// <param name="input">What the plant gets until the first input arrives, in the unit of its input.</param>
    public DeadTime(TPlant plant, TimeSpan length, double input = 0)
    {
        Check.NotNegative(length);
        Check.Finite(input);
        (Plant, Length, Input, lastGiven) = (plant, length, input, input);
        underWay = [];
    }

    /// <summary>The plant now.</summary>
    public TPlant Plant { get; private init; }

    /// <summary>The dead time.</summary>
    public TimeSpan Length { get; }

    /// <summary>What the plant gets now, in the unit of its input.</summary>
    public double Input { get; private init; }

    /// <summary>What is measured at the plant, in the unit of its output.</summary>
    public double Output => Plant.Output;

    /// <inheritdoc/>
    public TimeSpan? Step => Plant.Step;

    /// <inheritdoc/>
    public DeadTime<TPlant> After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);
        var (plant, present, now, end) = (Plant, Input, elapsed, elapsed + span);
        var queue = input == lastGiven ? underWay : underWay.Enqueue((elapsed + Length, input));
        while (!queue.IsEmpty && queue.Peek().Arrival <= end)
        {
            queue = queue.Dequeue(out var next);
            plant = plant.After(next.Arrival - now, present);
            (now, present) = next;
        }

        return this with
        {
            Plant = plant.After(end - now, present),
            Input = present,
            underWay = queue,
            elapsed = end,
            lastGiven = input,
        };
    }
}
