using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <summary>
/// One clock for everything, under control: real time, faster or slower, paused, in steps, or as fast as possible. What runs on it notices
/// nothing: the same events in the same order.
/// </summary>
/// <remarks>
/// Safe from any thread. One event runs at a time, by its instant and, of one instant, in the order in which they were scheduled; while it
/// runs, <see cref="Now"/> is exactly its instant, also when it is late. Between events <see cref="Now"/> follows the machine, but never
/// past the next event, and it never goes back. What is due at once runs at once, also while the clock is paused: time stands still, answers
/// do not. The queue has no bound but what its users schedule.
/// </remarks>
public sealed partial class SimulationClock : LocalScheduler, IEventClock, IDisposable
{
    /// <summary>The speed at which nothing waits for the machine: time goes from event to event.</summary>
    public const double AsFastAsPossible = double.PositiveInfinity;

    private const long Flowing = -1;

    private readonly IScheduler machine;
    private readonly IStopwatch stopwatch;
    private readonly Action<Exception> onThrow;
    private readonly SerialDisposable alarm = new();
    private readonly EventQueue queue = new();
    private readonly Queue<ClockStep> steps = new();
    private readonly Lock gate = new();
    private double speed;
    private bool isPaused;
    private bool isDisposed;

    // The latest time told to anybody, and the time while it does not flow. In ticks.
    private long told;
    private long standing = Flowing;

    // From where time flows.
    private long anchor;
    private long machineAnchor;

    /// <summary>Makes a clock over the machine's.</summary>
    /// <param name="machine">The scheduler that says how fast time really passes, and on which the events run.</param>
    /// <param name="options">How it begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not above 0.</exception>
    public SimulationClock(IScheduler machine, SimulationClockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        options ??= new();
        this.machine = machine;
        stopwatch = machine.StartStopwatch();
        onThrow = options.OnThrow ?? (exception => machine.Schedule(() => throw exception));
        (speed, isPaused) = (Valid(options.Speed), options.IsPaused);
        Start = (options.Start ?? machine.Now).ToUniversalTime();
        told = Start.UtcTicks;
        Anchor();
    }

    /// <summary>The scheduler it was made over: the time of networks, and of people.</summary>
    public IScheduler Machine => machine;

    /// <summary>Its first instant.</summary>
    public DateTimeOffset Start { get; }

    /// <inheritdoc/>
    public override DateTimeOffset Now
    {
        get
        {
            var fixedTime = Volatile.Read(ref standing);
            if (fixedTime != Flowing)
            {
                return new(fixedTime, TimeSpan.Zero);
            }

            lock (gate)
            {
                return new(Present(), TimeSpan.Zero);
            }
        }
    }

    /// <summary>How many seconds pass in one of the machine's, above 0; <see cref="AsFastAsPossible"/> for as many as it can do. A paused
    /// clock goes at it when it is resumed. Another speed makes up for nothing: the clock is not <see cref="Behind"/> any more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not above 0.</exception>
    public double Speed
    {
        get
        {
            lock (gate)
            {
                return speed;
            }
        }

        set
        {
            Valid(value);
            Change(() => speed = value);
        }
    }

    /// <summary>Whether time stands still.</summary>
    public bool IsPaused
    {
        get
        {
            lock (gate)
            {
                return isPaused;
            }
        }
    }

    /// <summary>How much later it would be if the machine could keep up; none while paused or as fast as possible.</summary>
    public TimeSpan Behind
    {
        get
        {
            lock (gate)
            {
                return Flows ? new(Math.Max(0, Wanted() - Present())) : TimeSpan.Zero;
            }
        }
    }

    private bool Flows => !isPaused && !double.IsPositiveInfinity(speed);

    /// <summary>Stops time, before the next event. A step under way ends where it is.</summary>
    public void Pause() => Change(() => isPaused = true);

    /// <summary>Goes on at <see cref="Speed"/>. A step under way ends where it is.</summary>
    public void Resume() => Change(() => isPaused = false);

    /// <summary>Pauses, and goes on by a span, as fast as possible; further steps wait for it.</summary>
    /// <param name="span">How far, 0 or more. All that is due up to its very end is done.</param>
    /// <returns>Whether it arrived; not, when somebody paused or resumed the clock on the way or set its speed.</returns>
    public Task<bool> Step(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        return Begin(new(span));
    }

    /// <summary>Pauses, and goes on to the next instant at which something is due, and does all that is due then.</summary>
    /// <returns>Whether there was such an instant, and it arrived there.</returns>
    public Task<bool> StepToNext() => Begin(new(null));

    /// <summary>How many events wait.</summary>
    public int PendingCount
    {
        get
        {
            lock (gate)
            {
                return queue.Count;
            }
        }
    }

    /// <summary>The events that are due first, in their order.</summary>
    /// <param name="count">How many at most, 0 or more.</param>
    public IReadOnlyList<PendingEvent> Pending(int count = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (gate)
        {
            return queue.Next(count);
        }
    }

    /// <summary>Ends the clock: nothing runs any more.</summary>
    public void Dispose()
    {
        Change(() => isDisposed = isPaused = true);
        alarm.Dispose();
    }

    private static double Valid(double speed) => speed > 0
        ? speed
        : throw new ArgumentOutOfRangeException(nameof(speed), speed, "A speed is above 0; to stop time, pause the clock.");
}
