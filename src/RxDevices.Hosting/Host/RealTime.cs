using System.Reactive.Concurrency;

namespace RxDevices.Hosting;

/// <summary>The one door through which the time of day comes in.</summary>
public static class RealTime
{
    /// <summary>The clock of the machine, with timers on the thread pool.</summary>
    public static IScheduler Clock =>
#pragma warning disable RS0030 // Everything else asks a clock that was handed to it; this is where it comes from.
        DefaultScheduler.Instance;
#pragma warning restore RS0030
}
