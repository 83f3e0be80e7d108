using System.Collections;
using System.Reflection;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Streams;

public class MulticastCostTests
{
    private readonly Strand strand = new Bench().Strand();
    private readonly Multicast<string> multicast;

    public MulticastCostTests() => multicast = new(strand, _ => { });

    [Fact]
    public void Who_leave_before_their_turn_to_come_in_take_no_place_from_the_others()
    {
        var seen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            multicast.Subscribe(_ => { });
        }

        strand.Post(() => Crowd.Of(1, _ =>
        {
            for (var i = 0; i < 4; i++)
            {
                multicast.Subscribe(_ => { }).Dispose();
            }

            multicast.Subscribe(seen.Add);
        }));
        multicast.Push("value");

        Assert.Equal(["value"], seen);
        Assert.Equal(5, multicast.Observers);
    }

    [Fact]
    public void A_hundred_thousand_who_come_and_go_leave_no_place_behind()
    {
        using var resident = multicast.Subscribe(_ => { });
        multicast.Push("value");

        for (var i = 0; i < 100_000; i++)
        {
            multicast.Subscribe(_ => { }).Dispose();
        }

        Assert.Equal(1, multicast.Observers);
        Assert.InRange(Places, 1, 8);
    }

    [Fact]
    public void Who_come_and_go_in_an_observer_leave_no_place_behind_either()
    {
        using var resident = multicast.Subscribe(_ =>
        {
            for (var i = 0; i < 10; i++)
            {
                multicast.Subscribe(_ => { }).Dispose();
            }
        });

        for (var i = 0; i < 10_000; i++)
        {
            multicast.Push("value");
        }

        Assert.Equal(1, multicast.Observers);
        Assert.InRange(Places, 1, 64);
    }

    [Fact]
    public void Subscribing_costs_the_same_for_the_first_and_the_ten_thousandth()
    {
        var observer = new Silent();
        long CostOf(int subscribers)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < subscribers; i++)
            {
                multicast.Subscribe(observer);
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / subscribers;
        }

        CostOf(10);
        var few = CostOf(10);
        CostOf(10_000);
        var many = CostOf(10_000);

        // The list doubles now and then, which shares out to a few references each.
        Assert.InRange(few, 1, 128);
        Assert.InRange(many, 1, 128);
    }

    [Fact]
    public void Pushing_allocates_nothing_however_many_watch()
    {
        for (var i = 0; i < 1_000; i++)
        {
            multicast.Subscribe(new Silent());
        }

        multicast.Push("warm");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            multicast.Push("value");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // The number of places is no business of anybody's but this test's.
    private int Places => ((ICollection)typeof(Multicast<string>)
        .GetField("subscriptions", BindingFlags.Instance | BindingFlags.NonPublic)!
        .GetValue(multicast)!).Count;

    private sealed class Silent : IObserver<string>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(string value)
        {
        }
    }
}
