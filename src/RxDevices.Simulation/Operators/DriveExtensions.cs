using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>From streams of inputs to physics that runs on a clock.</summary>
public static class DriveExtensions
{
    /// <summary>
    /// Cold. What the plant is like under these inputs, each held until the next: at each input, and each period from the first input on.
    /// Fails with the inputs; completes with them. On the scheduler, but for what an input causes.
    /// </summary>
    /// <remarks>
    /// What is shown is that of the instant first input + n x period exactly, also when the clock is late, computed from the last change of
    /// the input in one go where the plant has a closed form. When the clock is later than a whole period, the ones in between are left
    /// out: the newest wins.
    /// </remarks>
    /// <param name="inputs">The inputs, in the unit of the plant's; finite numbers. On the scheduler.</param>
    /// <param name="plant">What the plant is like at the first input.</param>
    /// <param name="period">The time between two looks at the plant; above 0.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<TPlant> Drive<TPlant>(this IObservable<double> inputs, TPlant plant, TimeSpan period, IScheduler scheduler)
        where TPlant : IPlant<TPlant>
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Check.AboveZero(period);
        return Observable.Create<TPlant>(observer =>
        {
            var ticks = new SingleAssignmentDisposable();
            var run = (Plant: plant, Input: double.NaN, At: TimeSpan.Zero);
            var start = default(DateTimeOffset?);
            return StableCompositeDisposable.Create(inputs.Subscribe(Change, observer.OnError, observer.OnCompleted), ticks);

            void Change(double input)
            {
                var isFirst = start is null;
                start ??= scheduler.Now;
                var now = scheduler.Now - start.Value;
                run = (isFirst ? plant : PlantAt(now), input, now);
                observer.OnNext(run.Plant.After(TimeSpan.Zero, input));
                if (isFirst)
                {
                    ticks.Disposable = Ticks.Begin(period, Tick, scheduler);
                }
            }

            void Tick(TimeSpan instant)
            {
                var present = PlantAt(instant);
                if (present.Step is not null)
                {
                    run = (present, run.Input, instant > run.At ? instant : run.At);
                }

                observer.OnNext(present);
            }

            TPlant PlantAt(TimeSpan instant) => run.Plant.After(instant > run.At ? instant - run.At : TimeSpan.Zero, run.Input);
        });
    }
}
