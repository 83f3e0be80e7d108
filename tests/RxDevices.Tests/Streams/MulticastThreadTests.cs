using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Streams;

public class MulticastThreadTests
{
    private const int Writers = 4;
    private const int Pushes = 5_000;

    private readonly Multicast<string> multicast = new(new Bench().Strand(), _ => { });

    [Fact]
    public void Four_writers_give_no_overlap_and_one_order_for_all_observers()
    {
        var detectors = Enumerable.Range(0, 3).Select(_ => new OverlapDetector()).ToArray();
        var seen = detectors.Select(detector =>
        {
            var values = new List<string>();
            multicast.Subscribe(value => detector.Pass(() => values.Add(value)));
            return values;
        }).ToArray();

        Crowd.Of(Writers, writer =>
        {
            for (var i = 0; i < Pushes; i++)
            {
                multicast.Push($"{writer} {i}");
            }
        });

        Assert.All(detectors, detector => Assert.Equal(0, detector.Overlaps));
        Assert.Equal(Writers * Pushes, seen[0].Count);
        Assert.Equal(seen[0], seen[1]);
        Assert.Equal(seen[0], seen[2]);
        Assert.All(
            seen[0].GroupBy(value => value[0]),
            writer => Assert.Equal(Enumerable.Range(0, Pushes), writer.Select(value => int.Parse(value.AsSpan(2), null))));
    }

    [Fact]
    public void Who_subscribes_while_writers_push_has_no_gap()
    {
        var seen = new List<List<string>>();
        var all = new List<string>();
        multicast.Subscribe(all.Add);

        Crowd.Of(Writers, writer =>
        {
            for (var i = 0; i < Pushes; i++)
            {
                multicast.Push($"{writer} {i}");
                if (i % 500 == 0)
                {
                    var values = new List<string>();
                    multicast.Subscribe(values.Add);
                    lock (seen)
                    {
                        seen.Add(values);
                    }
                }
            }
        });

        Assert.Equal(Writers * Pushes / 500, seen.Count);
        Assert.All(seen, values => Assert.Equal(all.TakeLast(values.Count), values));
    }

    [Fact]
    public void Subscribing_and_leaving_from_many_threads_loses_no_count()
    {
        Crowd.Of(Writers, writer =>
        {
            for (var i = 0; i < Pushes; i++)
            {
                using var subscription = multicast.Subscribe(_ => { });
                multicast.Push("value");
            }
        });

        Assert.Equal(0, multicast.Observers);
    }
}
