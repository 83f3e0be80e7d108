using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Testing;

namespace RxDevices.Lines.Tests.Routing;

public sealed class AnswerInOrderTests : IDisposable
{
    private readonly DeviceTestContext context = new();
    private readonly Subject<int> lines = new();

    private Strand Strand => field ??= new(context.Clock, _ => { });

    public void Dispose()
    {
        context.Dispose();
        lines.Dispose();
    }

    [Fact]
    public void Slow_and_quick_answers_keep_the_order_of_the_lines()
    {
        var replies = context.Record(lines.AnswerInOrder(After, Strand));

        Push(2, 0, 1, 0);
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["2s 2", "2s 0", "3s 1", "3s 0"], replies.Lines);
    }

    [Fact]
    public void A_line_is_begun_when_the_line_before_it_is_answered()
    {
        var begun = new List<string>();
        using var replies = lines.AnswerInOrder(
            (line, cancellation) =>
            {
                begun.Add($"{VirtualTime.Print(TimeSpan.FromTicks(context.Clock.Clock))} {line}");
                return After(line, cancellation);
            },
            Strand).Subscribe();

        Push(2, 1, 0);
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["0s 2", "2s 1", "3s 0"], begun);
    }

    [Fact]
    public void Completion_waits_until_all_lines_are_answered()
    {
        var replies = context.Record(lines.AnswerInOrder(After, Strand));

        Push(2, 1);
        lines.OnCompleted();
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["2s 2", "3s 1", "3s completed"], replies.Lines);
    }

    [Fact]
    public void No_lines_complete_at_once()
    {
        var replies = context.Record(lines.AnswerInOrder(After, Strand));

        lines.OnCompleted();

        Assert.Equal(["0s completed"], replies.Lines);
    }

    [Fact]
    public void An_answer_that_fails_ends_the_replies_and_no_further_line_is_begun()
    {
        var begun = 0;
        var replies = context.Record(lines.AnswerInOrder<int, int>(
            (_, _) =>
            {
                begun++;
                throw new InvalidOperationException("broken");
            },
            Strand));

        Push(1, 2, 3);

        Assert.Equal(["0s failed: InvalidOperationException: broken"], replies.Lines);
        Assert.Equal(1, begun);
    }

    [Fact]
    public void Lines_that_fail_end_the_replies()
    {
        var replies = context.Record(lines.AnswerInOrder(After, Strand));

        Push(2);
        lines.OnError(new IOException("reset"));
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["0s failed: IOException: reset"], replies.Lines);
    }

    [Fact]
    public void Disposing_cancels_the_answer_under_way_and_drops_the_lines_that_wait()
    {
        var story = new List<string>();
        var replies = lines.AnswerInOrder(
            async (line, cancellation) =>
            {
                story.Add($"begun {line}");
                try
                {
                    return await After(line, cancellation);
                }
                catch (OperationCanceledException)
                {
                    story.Add($"cancelled {line}");
                    throw;
                }
            },
            Strand).Subscribe(reply => story.Add($"answered {reply}"), _ => story.Add("failed"), () => story.Add("completed"));

        Push(5, 1);
        context.AdvanceBy(TimeSpan.FromSeconds(1));
        replies.Dispose();
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["begun 5", "cancelled 5"], story);
    }

    [Fact]
    public void A_line_typed_by_an_observer_of_the_replies_waits_its_turn()
    {
        var replies = context.Record(lines.AnswerInOrder(After, Strand).Do(reply =>
        {
            if (reply == 0)
            {
                lines.OnNext(1);
            }
        }));

        Push(0, 2);
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["0s 0", "1s 1", "3s 2"], replies.Lines);
    }

    [Fact]
    public void Ten_thousand_answers_that_are_there_at_once_neither_nest_nor_allocate()
    {
        var sum = 0L;
        using var replies = lines.AnswerInOrder((line, _) => new ValueTask<long>(line), Strand).Subscribe(reply => sum += reply);
        Type(10_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Type(10_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(20_000, sum);
#if !DEBUG
        // A debug build makes every state machine an object.
        Assert.Equal(0, allocated);
#else
        Assert.InRange(allocated, 0, 2_000_000);
#endif

        void Type(int count)
        {
            for (var i = 0; i < count; i++)
            {
                lines.OnNext(1);
            }
        }
    }

    [Fact]
    public void Lines_that_wait_are_answered_without_nesting_when_the_slow_one_is()
    {
        var count = 0;
        using var replies = lines.AnswerInOrder(After, Strand).Subscribe(_ => count++);

        Push(1);
        Push(new int[100_000]);
        context.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(100_001, count);
    }

    private void Push(params int[] values)
    {
        foreach (var value in values)
        {
            lines.OnNext(value);
        }
    }

    private async ValueTask<int> After(int seconds, CancellationToken cancellation)
    {
        if (seconds > 0)
        {
            await ((IScheduler)context.Clock).Sleep(TimeSpan.FromSeconds(seconds), cancellation);
        }

        return seconds;
    }
}
