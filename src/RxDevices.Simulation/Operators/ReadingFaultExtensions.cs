using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>What goes wrong with the readings of a stream. An attribute takes such a stream in place of values.</summary>
public static class ReadingFaultExtensions
{
    /// <summary>Cold. The readings, some of them with another quality than they ought to have. Ends as the readings do.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="quality">The quality.</param>
    /// <param name="chance">Which have it.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public static IObservable<Reading<T>> WrongQuality<T>(
        this IObservable<Reading<T>> readings, Quality quality, Chance chance, RandomStream stream) =>
        readings.Select((reading, number) => chance.Strikes(number + 1L, stream) ? reading.WithQuality(quality) : reading);

    /// <summary>Cold. The readings, some of them a failure. Ends as the readings do.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="failure">Why there is no value then.</param>
    /// <param name="chance">Which fail.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public static IObservable<Reading<T>> Failures<T>(
        this IObservable<Reading<T>> readings, DevFailed failure, Chance chance, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return readings.Select((reading, number) => chance.Strikes(number + 1L, stream) ? Reading.Failed<T>(failure, reading.Time) : reading);
    }
}
