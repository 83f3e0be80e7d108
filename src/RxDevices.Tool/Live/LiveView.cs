using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tool;

/// <summary>A live table from its first frame to its end, driven by readings, keys and a clock.</summary>
internal static class LiveView
{
    public const string Enter = "\e[?1049h\e[?25l";

    public const string Leave = "\e[?25h\e[?1049l";

    /// <summary>The time between two frames.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(0.1);

    /// <summary>Cold. What to write to the terminal, each in one piece, with only what changed. Never fails. Completes when somebody
    /// quits, or when nothing more will come. One call at a time.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="news">What becomes of them.</param>
    /// <param name="keys">The keys that are pressed.</param>
    /// <param name="size">The size of the window now.</param>
    /// <param name="paint">The colours.</param>
    /// <param name="clock">The clock of the frames, ages and rates.</param>
    public static IObservable<string> Of(
        IReadOnlyList<LiveRow> rows,
        IObservable<LiveNews> news,
        IObservable<ConsoleKeyInfo> keys,
        Func<(int Width, int Height)> size,
        Paint paint,
        IScheduler clock) => Observable.Defer(() =>
    {
        var controls = new LiveControls();
        var drawn = default(Frame);

        // Merged, they come one at a time, so that nothing moves while it is drawn.
        var heard = news.Do(Take).Where(_ => rows.All(row => row.End is not null)).Select(_ => true);
        var pressed = keys.Do(Press).Select(_ => controls.HasQuit);
        var ticks = Observable.Interval(Period, clock).Prepend(0).Select(_ => false);
        return Observable.Merge(heard, ticks, pressed).TakeWhile(isLast => !isLast).Select(_ => Draw()).Where(text => text.Length > 0);

        void Take(LiveNews one)
        {
            if (one.Reading is { } reading)
            {
                one.Row.Add(reading, clock.Now);
            }
            else
            {
                one.Row.Finish(one.End!);
            }
        }

        void Press(ConsoleKeyInfo key) => controls = controls.Press(
            key, LiveSorting.Shown(rows, controls, clock.Now).Count, Math.Max(1, size().Height - LiveTable.Edges));

        string Draw()
        {
            var next = LiveTable.Draw(rows, controls, size(), clock.Now);
            var changes = FrameChanges.Between(drawn, next, paint);
            drawn = next;
            return changes;
        }
    });
}
