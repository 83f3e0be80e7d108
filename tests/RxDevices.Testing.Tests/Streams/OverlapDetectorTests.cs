using System.Reactive;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Testing.Tests.Streams;

public class OverlapDetectorTests
{
    [Fact]
    public void One_after_the_other_is_no_overlap()
    {
        var source = new Raw();
        var seen = Listen(source);

        source.Observer.OnNext(1);
        source.Observer.OnNext(2);
        source.Observer.OnCompleted();

        Assert.Equal(["1", "2", "completed"], seen);
    }

    [Fact]
    public void One_after_the_other_on_different_threads_is_no_overlap()
    {
        var source = new Raw();
        var seen = Listen(source);

        for (var i = 0; i < 100; i++)
        {
            var number = i;
            var thread = new Thread(() => source.Observer.OnNext(number));
            thread.Start();
            thread.Join();
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), seen);
    }

    [Fact]
    public void An_observer_that_throws_leaves_no_false_alarm()
    {
        var source = new Raw();
        var seen = new List<int>();
        using var subscription = Safe(source).Subscribe(value =>
        {
            seen.Add(value);
            if (value == 1)
            {
                throw new InvalidOperationException("broken");
            }
        });

        Assert.Throws<InvalidOperationException>(() => source.Observer.OnNext(1));
        Assert.Equal([1], seen);
    }

    [Fact]
    public void One_within_the_other_is_an_overlap()
    {
        var source = new Raw();
        var seen = Listen(source, value =>
        {
            if (value == 1)
            {
                source.Observer.OnNext(2);
            }
        });

        source.Observer.OnNext(1);
        source.Observer.OnNext(3);

        Assert.Equal(["1", "OverlapException: A notification began before the one before it had returned."], seen);
    }

    [Fact]
    public void An_end_within_a_value_is_an_overlap()
    {
        var source = new Raw();
        var seen = Listen(source, _ => source.Observer.OnCompleted());

        source.Observer.OnNext(1);

        Assert.Equal(["1", "OverlapException: A notification began before the one before it had returned."], seen);
    }

    [Fact]
    public void Two_at_once_on_two_threads_are_an_overlap()
    {
        var source = new Raw();
        using var inside = new ManualResetEventSlim();
        using var tried = new ManualResetEventSlim();
        var seen = Listen(source, value =>
        {
            if (value == 1)
            {
                inside.Set();
                tried.Wait();
            }
        });
        var first = new Thread(() => source.Observer.OnNext(1));

        first.Start();
        inside.Wait();
        source.Observer.OnNext(2);
        tried.Set();
        first.Join();

        Assert.Equal(["1", "OverlapException: A notification began before the one before it had returned."], seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_notification_after_the_end_is_thrown_at_the_source(bool completes)
    {
        var source = new Raw();
        var seen = Listen(source);
        if (completes)
        {
            source.Observer.OnCompleted();
        }
        else
        {
            source.Observer.OnError(new IOException("end"));
        }

        Assert.Throws<OverlapException>(() => source.Observer.OnNext(1));
        Assert.Throws<OverlapException>(source.Observer.OnCompleted);
        Assert.Single(seen);
    }

    [Fact]
    public void Each_subscription_is_watched_by_itself()
    {
        var source = new Raw();
        var seen = new List<string>();
        using var first = Safe(source).Subscribe(value => seen.Add($"first {value}"));
        var observer = source.Observer;
        using var second = Safe(source).Subscribe(value => observer.OnNext(value));

        source.Observer.OnNext(1);

        Assert.Equal(["first 1"], seen);
    }

    private static IObservable<int> Safe(IObservable<int> source) => source.FailOnOverlap();

    private static List<string> Listen(IObservable<int> source, Action<int>? meanwhile = null)
    {
        var seen = new List<string>();
        Safe(source).Subscribe(Observer.Create<int>(
            value =>
            {
                seen.Add($"{value}");
                meanwhile?.Invoke(value);
            },
            error => seen.Add($"{error.GetType().Name}: {error.Message}"),
            () => seen.Add("completed")));
        return seen;
    }

    /// <summary>A source that keeps no rule by itself.</summary>
    private sealed class Raw : IObservable<int>
    {
        public IObserver<int> Observer { get; private set; } = null!;

        public IDisposable Subscribe(IObserver<int> observer)
        {
            Observer = observer;
            return Disposable.Empty;
        }
    }
}
