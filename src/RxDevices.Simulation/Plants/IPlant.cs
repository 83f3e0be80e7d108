namespace RxDevices.Simulation;

/// <summary>
/// A piece of physics with one input, at an instant: what it is like later follows from what it is like now and what comes in. A plant is a
/// value: it does not change, another one comes after it.
/// </summary>
/// <remarks>
/// Safe from any thread. While the input stays the same, two spans one after the other give what the sum of them gives, so the result does not
/// depend on how often anybody looks.
/// </remarks>
/// <typeparam name="TSelf">The plant itself.</typeparam>
public interface IPlant<TSelf>
    where TSelf : IPlant<TSelf>
{
    /// <summary>What is measured at the plant, in the unit it names.</summary>
    double Output { get; }

    /// <summary>The plant a span later, with an input that stays the same meanwhile: exact where there is no <see cref="Step"/>.</summary>
    /// <param name="span">How much later; 0 or above.</param>
    /// <param name="input">What comes in, in the unit the plant names; a finite number.</param>
    TSelf After(TimeSpan span, double input);

    /// <summary>
    /// The step in which the plant proceeds inside, counted from its start whatever the spans; null when it has a closed form, so that a
    /// year costs as much as a second.
    /// </summary>
    TimeSpan? Step => null;
}
