using System.Reactive.Concurrency;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Time;

public class StrandThreadTests
{
    private const int Threads = 8;
    private const int Steps = 5_000;

    private readonly Bench bench = new();

    [Fact]
    public void Eight_threads_never_have_two_steps_under_way_and_no_step_is_lost()
    {
        var strand = bench.Strand();
        var detector = new OverlapDetector();
        var steps = 0;
        void Step() => detector.Pass(() => steps++);

        Crowd.Of(Threads, _ =>
        {
            for (var i = 0; i < Steps; i++)
            {
                strand.Run(0, _ => Step());
                strand.Post(Step);
                strand.Schedule(Step);
            }
        });

        Assert.Equal(0, detector.Overlaps);
        Assert.Equal(Threads * Steps * 3, steps);
    }

    [Fact]
    public void Deliveries_do_not_let_two_steps_overlap_and_none_is_lost()
    {
        var strand = bench.Strand();
        var detector = new OverlapDetector();
        var delivered = 0;

        Crowd.Of(Threads, _ =>
        {
            for (var i = 0; i < Steps; i++)
            {
                strand.Post(() => detector.Pass(() => strand.Deliver(() => Interlocked.Increment(ref delivered))));
            }
        });

        Assert.Equal(0, detector.Overlaps);
        Assert.Equal(Threads * Steps, delivered);
    }

    [Fact]
    public void Steps_of_one_thread_keep_their_order()
    {
        var strand = bench.Strand();
        var last = new int[Threads];
        var disorder = 0;

        Crowd.Of(Threads, thread =>
        {
            for (var i = 1; i <= Steps; i++)
            {
                var number = i;
                void Step()
                {
                    disorder += last[thread] == number - 1 ? 0 : 1;
                    last[thread] = number;
                    strand.Deliver(() => { });
                }

                if (i % 2 == 0)
                {
                    strand.Post(Step);
                }
                else
                {
                    strand.Run(0, _ => Step());
                }
            }
        });

        Assert.Equal(0, disorder);
        Assert.All(last, number => Assert.Equal(Steps, number));
    }

    [Fact]
    public void A_delivery_that_blocks_does_not_block_the_strand()
    {
        var strand = bench.Strand();
        using var arrived = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var stepped = false;

        Crowd.Of(2, thread =>
        {
            if (thread == 0)
            {
                strand.Post(() => strand.Deliver(() =>
                {
                    arrived.Set();
                    release.Wait(Crowd.Patience);
                }));
            }
            else
            {
                Assert.True(arrived.Wait(Crowd.Patience));
                strand.Post(() => stepped = true);
                release.Set();
            }
        });

        Assert.True(stepped);
    }
}
