using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Events;

public class EventThreadTests
{
    private const int Writers = 4;
    private const int Pushes = 2_000;

    [Theory]
    [InlineData(EventKind.Change)]
    [InlineData(EventKind.Archive)]
    public void Who_subscribes_while_four_threads_push_has_no_gap_nothing_twice_and_no_overlap(EventKind kind)
    {
        var bench = new Bench();
        var probe = new Probe<int>(bench);
        var detectors = new List<OverlapDetector>();
        var seen = new List<List<int>>();
        var all = new List<int>();
        using var listening = probe.Value.Events(kind).Subscribe(reading => all.Add(reading.Value));

        Crowd.Of(Writers, writer =>
        {
            for (var i = 0; i < Pushes; i++)
            {
                probe.Push((writer * Pushes) + i);
                if (i % 100 == 0)
                {
                    var detector = new OverlapDetector();
                    var values = new List<int>();
                    lock (seen)
                    {
                        detectors.Add(detector);
                        seen.Add(values);
                    }

                    probe.Value.Events(kind).Subscribe(reading => detector.Pass(() => values.Add(reading.Value)));
                }
            }
        });

        Assert.Empty(bench.Faults);
        Assert.Equal(Writers * Pushes, all.Distinct().Count());
        Assert.Equal(Writers * Pushes, all.Count);
        Assert.All(detectors, detector => Assert.Equal(0, detector.Overlaps));
        Assert.All(seen, values => Assert.NotEmpty(values));
        Assert.All(seen, values => Assert.Equal(all.TakeLast(values.Count), values));
    }

    [Fact]
    public void Subscribing_and_leaving_from_many_threads_leaves_nothing_behind()
    {
        var bench = new Bench();
        var probe = new Probe<int>(bench);
        probe.Push(0);

        Crowd.Of(Writers, writer =>
        {
            for (var i = 0; i < Pushes; i++)
            {
                probe.Value.Events(EventKind.Change).Subscribe(_ => { }).Dispose();
                probe.Push(writer);
            }
        });

        Assert.Empty(bench.Faults);
        probe.Note(EventKind.Change);
        probe.Push(-1);
        Assert.Equal(2, bench.Diary.Count);
    }
}
