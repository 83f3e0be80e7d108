using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>A clock that runs one event at a time, periodic ones at start + n x period exactly.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface IEventClock : IScheduler, ISchedulerPeriodic
{
    /// <summary>From inside an event: it is not done before <see cref="Release"/>, whatever thread that comes from. Until then it is still
    /// this event's time, and no other event runs.</summary>
    void Hold();

    /// <summary>Ends one <see cref="Hold"/>.</summary>
    void Release();
}
