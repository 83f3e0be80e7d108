using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>What there is to see of a movement: its states at a period, and its end.</summary>
internal static class Leg
{
    /// <summary>Cold. The states n periods after the start of a movement, as far as they are still to come, and that of its end; then completes.</summary>
    public static IObservable<MotionState> Of(Motion motion, DateTimeOffset start, TimeSpan period, IScheduler scheduler) =>
        Observable.Create<MotionState>(observer =>
        {
            var timer = new SerialDisposable();
            Arm(scheduler.Now - start);
            return timer;

            void Arm(TimeSpan last)
            {
                // When the clock is late, the newest instant wins.
                var passed = Math.Max(last.Ticks, (scheduler.Now - start - period).Ticks) / period.Ticks;
                var next = TimeSpan.FromTicks(Math.Min(motion.Duration.Ticks, (passed + 1) * period.Ticks));
                timer.Disposable = scheduler.Schedule(start + next - scheduler.Now, () => Show(next));
            }

            void Show(TimeSpan instant)
            {
                observer.OnNext(motion.StateAt(instant));
                if (instant < motion.Duration)
                {
                    Arm(instant);
                }
                else
                {
                    observer.OnCompleted();
                }
            }
        });
}
