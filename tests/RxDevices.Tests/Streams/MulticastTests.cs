using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Streams;

public class MulticastTests
{
    private readonly Bench bench = new();
    private readonly Strand strand;
    private readonly Multicast<string> multicast;

    public MulticastTests()
    {
        strand = bench.Strand();
        multicast = new(strand, exception => bench.Note($"reported: {exception.Message}"));
    }

    [Fact]
    public void Who_comes_late_sees_the_last_value_first()
    {
        var (early, late) = (new List<string>(), new List<string>());

        multicast.Subscribe(early.Add);
        multicast.Push("one");
        multicast.Push("two");
        multicast.Subscribe(late.Add);
        multicast.Push("three");

        Assert.Equal(["one", "two", "three"], early);
        Assert.Equal(["two", "three"], late);
        Assert.Equal("three", multicast.Last);
    }

    [Fact]
    public void Observers_are_called_on_the_strand_wherever_the_value_comes_from()
    {
        multicast.Subscribe(value => bench.Note($"{value} {strand.IsInside}"), () => bench.Note($"completed {strand.IsInside}"));

        multicast.Push("outside");
        strand.Post(() => multicast.Push("inside"));
        Crowd.Of(1, _ => multicast.Push("elsewhere"));
        multicast.Subscribe(value => bench.Note($"replayed {strand.IsInside}"));
        strand.Post(multicast.Complete);

        Assert.Equal(
            ["0s outside True", "0s inside True", "0s elsewhere True", "0s replayed True", "0s completed True"], bench.Diary);
    }

    [Fact]
    public void A_push_in_an_observer_waits_until_all_have_the_value_before()
    {
        var seen = Enumerable.Range(0, 3).Select(_ => new List<string>()).ToArray();
        multicast.Subscribe(seen[0].Add);
        multicast.Subscribe(value =>
        {
            seen[1].Add(value);
            if (value == "0")
            {
                multicast.Push("1");
                multicast.Push("2");
            }
        });
        multicast.Subscribe(seen[2].Add);

        multicast.Push("0");

        Assert.All(seen, values => Assert.Equal(["0", "1", "2"], values));
    }

    [Fact]
    public void A_push_in_the_first_value_of_a_subscriber_reaches_all_after_it()
    {
        var (first, second) = (new List<string>(), new List<string>());
        multicast.Push("0");
        multicast.Subscribe(first.Add);

        multicast.Subscribe(value =>
        {
            if (value == "0")
            {
                multicast.Push("1");
            }

            second.Add(value);
        });

        Assert.Equal(["0", "1"], first);
        Assert.Equal(["0", "1"], second);
    }

    [Fact]
    public void Who_subscribes_in_an_observer_misses_nothing_and_has_nothing_twice()
    {
        var (outer, inner) = (new List<string>(), new List<string>());
        multicast.Subscribe(value =>
        {
            outer.Add(value);
            if (value == "b")
            {
                multicast.Push("c");
                multicast.Subscribe(inner.Add);
            }
        });

        multicast.Push("a");
        multicast.Push("b");
        multicast.Push("d");

        Assert.Equal(["a", "b", "c", "d"], outer);
        Assert.Equal(["b", "c", "d"], inner);
    }

    [Fact]
    public void Who_unsubscribes_in_an_observer_sees_no_more_and_disturbs_nobody()
    {
        var seen = new List<string>();
        IDisposable? second = null;
        IDisposable? first = null;
        first = multicast.Subscribe(value =>
        {
            seen.Add($"first {value}");
            first!.Dispose();
            second!.Dispose();
        });
        second = multicast.Subscribe(value => seen.Add($"second {value}"));
        multicast.Subscribe(value => seen.Add($"third {value}"));

        multicast.Push("a");
        multicast.Push("b");

        Assert.Equal(["first a", "third a", "third b"], seen);
        Assert.Equal(1, multicast.Observers);
    }

    [Fact]
    public void An_observer_that_throws_is_cut_off_alone_and_reported()
    {
        var (before, after) = (new List<string>(), new List<string>());
        multicast.Subscribe(before.Add);
        multicast.Subscribe(value => throw new InvalidOperationException(value));
        multicast.Subscribe(after.Add);

        multicast.Push("a");
        multicast.Push("b");

        Assert.Equal(["a", "b"], before);
        Assert.Equal(["a", "b"], after);
        Assert.Equal(["0s reported: a"], bench.Diary);
        Assert.Equal(2, multicast.Observers);
    }

    [Fact]
    public void An_observer_that_throws_at_its_first_value_is_cut_off_alone_and_reported()
    {
        multicast.Push("a");

        multicast.Subscribe(value => throw new InvalidOperationException(value));
        multicast.Push("b");

        Assert.Equal(["0s reported: a"], bench.Diary);
        Assert.Equal(0, multicast.Observers);
    }

    [Fact]
    public void Completion_reaches_all_once_even_when_one_throws()
    {
        multicast.Subscribe(_ => { }, () => bench.Note("first"));
        multicast.Subscribe(_ => { }, () => throw new InvalidOperationException("second"));
        multicast.Subscribe(_ => { }, () => bench.Note("third"));

        multicast.Complete();
        multicast.Complete();
        multicast.Push("late");

        Assert.Equal(["0s first", "0s reported: second", "0s third"], bench.Diary);
        Assert.Null(multicast.Last);
        Assert.Equal(0, multicast.Observers);
    }

    [Fact]
    public void Who_subscribes_after_completion_completes()
    {
        multicast.Push("last");
        multicast.Complete();

        multicast.Subscribe(bench.Note, () => bench.Note("completed"));

        Assert.Equal(["0s completed"], bench.Diary);
    }

    [Fact]
    public void Who_subscribes_after_completion_completes_when_the_strand_is_gone_too()
    {
        multicast.Complete();
        strand.Dispose();

        multicast.Subscribe(bench.Note, () => bench.Note("completed"));

        Assert.Equal(["0s completed"], bench.Diary);
    }

    [Fact]
    public void Replacing_the_last_value_tells_only_those_who_come_later()
    {
        var (early, late) = (new List<string>(), new List<string>());
        multicast.Push("one");
        multicast.Subscribe(early.Add);

        multicast.Replace("two");
        multicast.Subscribe(late.Add);

        Assert.Equal(["one"], early);
        Assert.Equal(["two"], late);
    }
}
