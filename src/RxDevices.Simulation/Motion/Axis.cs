using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>Something that moves on a clock: it is sent to targets, also while it moves, and stopped.</summary>
/// <remarks>One owner at a time: a device makes its own, with its clock, and uses it in its steps. The unit of positions is yours: u.</remarks>
public sealed class Axis
{
    private readonly IScheduler scheduler;
    private Motion motion;
    private DateTimeOffset start;
    private Action? ordered;

    /// <summary>Makes an axis at rest.</summary>
    /// <param name="position">Where it is, in u.</param>
    /// <param name="limits">How fast it may move.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public Axis(double position, MotionLimits limits, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        (motion, this.scheduler, start) = (Motion.Rest(position, limits), scheduler, scheduler.Now);
    }

    /// <summary>Where it is now, and how it moves: exact at the instant of asking.</summary>
    public MotionState State => motion.StateAt(Elapsed);

    /// <summary>Where it is sent, or will have stopped, in u.</summary>
    public double Target => motion.Target;

    private TimeSpan Elapsed => scheduler.Now - start;

    /// <summary>Sends it to a target, from wherever it is and however it moves.</summary>
    /// <param name="target">Where to, in u; a finite number.</param>
    public void MoveTo(double target)
    {
        if (target != motion.Target)
        {
            Begin(motion.MoveTo(target, Elapsed));
        }
    }

    /// <summary>Brakes as fast as the limits allow.</summary>
    public void Stop()
    {
        if (State.IsMoving)
        {
            Begin(motion.Stop(Elapsed));
        }
    }

    /// <summary>
    /// Cold. The states of the axis: the present one at once, one after each order, one each period while it moves, and one at the instant at
    /// which it comes to rest. Never fails, never completes. On the scheduler, but for the first.
    /// </summary>
    /// <param name="period">The time between two states of a movement; above 0.</param>
    public IObservable<MotionState> States(TimeSpan period)
    {
        Check.AboveZero(period);
        return Observable.Create<MotionState>(observer =>
        {
            var movement = new SerialDisposable();
            observer.OnNext(State);
            if (State.IsMoving)
            {
                movement.Disposable = Leg.Of(motion, start, period, scheduler).Subscribe(observer.OnNext);
            }

            ordered += Follow;
            return StableCompositeDisposable.Create(Disposable.Create(() => ordered -= Follow), movement);

            // In a step of its own: an observer that gives an order is not called while it is being called.
            void Follow() => movement.Disposable = Observable.Return(motion.StateAt(TimeSpan.Zero), scheduler)
                .Concat(motion.Duration > TimeSpan.Zero ? Leg.Of(motion, start, period, scheduler) : Observable.Empty<MotionState>())
                .Subscribe(observer.OnNext);
        });
    }

    private void Begin(Motion next)
    {
        (motion, start) = (next, scheduler.Now);
        ordered?.Invoke();
    }
}
