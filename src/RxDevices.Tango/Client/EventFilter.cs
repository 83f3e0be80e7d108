using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>Finds events among the readings of one watch: those that moved away from the one told last.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class EventFilter(AttributeDescription attribute, EventKind kind)
{
    private readonly Func<Reading, Reading, bool> isFar = attribute.Kind.Accept(new Comparison(
        kind == EventKind.Archive ? attribute.Configuration.Archive : attribute.Configuration.Change));

    private Reading? told;
    private DateTimeOffset toldAt;

    /// <summary>Whether a reading says anything else than one before.</summary>
    public static bool Differ(Reading before, Reading now) =>
        EventRule.HasTurned(before, now) || now.Kind.Accept(new Comparison(EventCriteria.None))(before, now);

    /// <summary>Those of a device's readings that are events.</summary>
    public IObservable<Reading> Passing(IObservable<Reading> readings, IScheduler clock) => readings.Where(reading => Passes(reading, clock.Now));

    private bool Passes(Reading reading, DateTimeOffset now)
    {
        var isDue = kind == EventKind.Archive && now - toldAt >= attribute.Configuration.ArchivePeriod;
        if (told is not null && !isDue && !EventRule.HasTurned(told, reading) && (kind == EventKind.Alarm || !isFar(told, reading)))
        {
            return false;
        }

        (told, toldAt) = (reading, now);
        return true;
    }

    private sealed class Comparison(EventCriteria criteria) : IKindVisitor<Func<Reading, Reading, bool>>
    {
        public Func<Reading, Reading, bool> Visit<T>() => (told, reading) =>
            reading is Reading<T> now && now.HasValue && (told is not Reading<T> before
                || EventRule.IsEvent(before, now, criteria, ValueDifference<T>.Instance));
    }
}
