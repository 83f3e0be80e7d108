using System.Diagnostics;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace RxDevices.Benchmarks.Reach;

/// <summary>A device with one attribute that counts as often as it is told.</summary>
internal sealed class Counter : Device
{
    private readonly Subject<long> counts = new();

    public Counter(DeviceContext context)
        : base(context) => Attribute("count", counts.StartWith(0));

    /// <summary>Counts from 1 up, so many times in a second for so many seconds; answers how far it came.</summary>
    public Task<long> Count(int rate, int seconds) => Task.Factory.StartNew(
        () =>
        {
            using var never = new ManualResetEventSlim();
            var start = Stopwatch.GetTimestamp();
            var total = (long)rate * seconds;
            for (long count = 1; count <= total; count++)
            {
                var ahead = (count / (double)rate) - Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (ahead > 0.001)
                {
                    never.Wait(TimeSpan.FromSeconds(ahead));
                }

                counts.OnNext(count);
            }

            return total;
        },
        TaskCreationOptions.LongRunning);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        counts.Dispose();
    }
}
