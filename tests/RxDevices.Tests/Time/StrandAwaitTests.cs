using System.Reactive.Concurrency;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Time;

public class StrandAwaitTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Awaiting_sleep_comes_back_to_the_strand_in_virtual_time()
    {
        var strand = bench.Strand();
        IScheduler clock = strand;
        async Task Travel()
        {
            bench.Note($"Insert {strand.IsInside}");
            await clock.Sleep(TimeSpan.FromSeconds(15));
            bench.Note($"Extract {strand.IsInside}");
        }

        strand.Post(() => _ = Travel());
        bench.AdvanceTo(20);

        Assert.Equal(["0s Insert True", "15s Extract True"], bench.Diary);
    }

    [Fact]
    public async Task Awaiting_work_of_the_thread_pool_comes_back_to_the_strand()
    {
        var strand = bench.Strand();
        var detector = new OverlapDetector();
        var outside = 0;
        async Task Method()
        {
            for (var i = 0; i < 100; i++)
            {
                var inside = await Task.Run(() => strand.IsInside);
                detector.Pass(() => outside += inside || !strand.IsInside ? 1 : 0);
            }
        }

        var methods = new List<Task>();
        strand.Post(() => methods.AddRange(Enumerable.Range(0, 8).Select(_ => Method())));
        await Task.WhenAll(methods);

        Assert.Equal(0, outside);
        Assert.Equal(0, detector.Overlaps);
    }

    [Fact]
    public void Nobody_waits_for_a_strand()
    {
        var strand = bench.Strand();
        SynchronizationContext? context = null;

        strand.Post(() => context = SynchronizationContext.Current);

        Assert.Same(context, context!.CreateCopy());
        Assert.Throws<NotSupportedException>(() => context.Send(_ => { }, null));
    }
}
