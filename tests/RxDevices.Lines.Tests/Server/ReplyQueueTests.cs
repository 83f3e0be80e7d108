using System.IO.Pipelines;
using System.Text;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

public class ReplyQueueTests
{
    private static readonly LineServerOptions Small = new() { Window = 2, HighWater = 10, LargestBacklog = 100 };

    // One byte fills the pipe, so that every write waits until it is read.
    private readonly Pipe pipe = new(new(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
    private readonly TaskCompletionSource aborted = new();

    [Fact]
    public async Task Replies_are_sent_in_order_and_the_end_comes_after_the_last()
    {
        var queue = Queue(Small);
        queue.TakeCredit();
        queue.OnNext(new("one\n", CompletesLine: true));
        queue.OnNext(new("two\n", CompletesLine: false));
        queue.OnCompleted();
        Assert.False(queue.Ended.IsCompleted);

        Assert.Equal("one\n", await Read());
        Assert.Equal("two\n", await Read());
        await queue.Ended.Soon();
        Assert.False(aborted.Task.IsCompleted);
    }

    [Fact]
    public async Task While_held_replies_gather_and_go_out_with_one_write()
    {
        var queue = Queue(new());
        queue.Hold();
        queue.OnNext(new("one\n", CompletesLine: true));
        queue.OnNext(new("two\n", CompletesLine: true));
        Assert.False(pipe.Reader.TryRead(out _));

        queue.Release();

        Assert.Equal("one\ntwo\n", await Read());
    }

    [Fact]
    public async Task No_more_lines_than_the_window_may_wait_for_their_answers()
    {
        var queue = Queue(Small);

        Assert.True(queue.TakeCredit());
        Assert.False(queue.TakeCredit());
        var room = queue.Room();
        Assert.False(room.IsCompleted);

        queue.OnNext(new("", CompletesLine: false));
        Assert.False(room.IsCompleted);
        queue.OnNext(new("1", CompletesLine: true));
        await room.Soon();
        Assert.True(queue.Room().IsCompleted);
    }

    [Fact]
    public async Task Answers_that_nobody_reads_leave_no_room_for_another_line()
    {
        var queue = Queue(Small);
        queue.TakeCredit();
        queue.OnNext(new("being sent", CompletesLine: true));
        Assert.True(queue.TakeCredit());
        queue.OnNext(new("waiting to be sent", CompletesLine: true));

        var room = queue.Room();
        Assert.False(room.IsCompleted);

        Assert.Equal("being sent", await Read());
        await room.Soon();
    }

    [Fact]
    public void Readings_that_nobody_reads_break_the_connection_and_are_dropped()
    {
        var queue = Queue(Small);
        queue.OnNext(new("being sent", CompletesLine: false));
        for (var i = 0; i < 10; i++)
        {
            queue.OnNext(new("0123456789", CompletesLine: false));
            Assert.False(aborted.Task.IsCompleted);
        }

        queue.OnNext(new("0", CompletesLine: false));

        Assert.True(aborted.Task.IsCompletedSuccessfully);
        Assert.True(queue.Ended.IsCompletedSuccessfully);
        Assert.True(queue.Room().IsCompleted);
    }

    [Fact]
    public async Task Readings_that_nobody_reads_give_way_to_the_latest_which_comes_with_how_many_were_missed()
    {
        var queue = Queue(Small with { SlowWatchers = SlowWatchers.LatestWins });
        var (first, second) = (new Watch("first"), new Watch("second"));
        queue.OnNext(new("being sent", CompletesLine: false));
        queue.OnNext(new(new string('x', 100), CompletesLine: false) { Watched = first });
        for (var i = 0; i < 1_000; i++)
        {
            queue.OnNext(new($"first {i}\n", CompletesLine: false) { Watched = first });
        }

        queue.OnNext(new("second 0\n", CompletesLine: false) { Watched = second });

        Assert.Equal("being sent", await Read());
        Assert.Equal(new string('x', 100), await Read());
        Assert.Equal("first missed 999\nfirst 999\nsecond 0\n", await Read());
        queue.OnNext(new("first 1000\n", CompletesLine: false) { Watched = first });
        Assert.Equal("first 1000\n", await Read());
        Assert.False(aborted.Task.IsCompleted);
    }

    [Fact]
    public async Task What_is_answered_comes_after_the_readings_that_were_missed_before()
    {
        var queue = Queue(Small with { SlowWatchers = SlowWatchers.LatestWins });
        var watch = new Watch("it");
        queue.TakeCredit();
        queue.OnNext(new("being sent", CompletesLine: false));
        queue.OnNext(new(new string('x', 100), CompletesLine: false) { Watched = watch });
        queue.OnNext(new("1\n", CompletesLine: false) { Watched = watch });
        queue.OnNext(new("2\n", CompletesLine: false) { Watched = watch });
        queue.OnNext(new("answer\n", CompletesLine: true));
        queue.OnNext(new("3\n", CompletesLine: false) { Watched = watch });

        Assert.Equal("being sent", await Read());
        Assert.Equal(new string('x', 100) + "it missed 1\n2\nanswer\n", await Read());
        Assert.Equal("3\n", await Read());
    }

    [Fact]
    public async Task One_answer_of_any_size_breaks_nothing()
    {
        var queue = Queue(Small);
        queue.TakeCredit();
        queue.OnNext(new("being sent", CompletesLine: false));
        queue.OnNext(new(new string('x', 1000), CompletesLine: true));

        Assert.Equal("being sent", await Read());
        Assert.Equal(1000, (await Read()).Length);
        Assert.False(aborted.Task.IsCompleted);
    }

    [Fact]
    public async Task What_breaks_the_replies_breaks_the_connection_and_is_told()
    {
        var queue = Queue(Small);

        queue.OnError(new InvalidOperationException("broken"));

        Assert.True(aborted.Task.IsCompletedSuccessfully);
        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => queue.Ended.Soon())).Message);
    }

    [Fact]
    public async Task A_client_that_is_gone_ends_the_queue()
    {
        using var gone = new MemoryStream();
        await gone.DisposeAsync();
        var queue = new ReplyQueue(gone, Small, new Outlet(aborted));

        queue.OnNext(new("lost", CompletesLine: false));

        await queue.Ended.Soon();
        Assert.True(aborted.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_queue_that_is_to_end_when_all_is_answered_waits_for_the_open_lines_only()
    {
        var queue = Queue(Small);
        queue.TakeCredit();
        queue.EndWhenAnswered();
        Assert.False(queue.Ended.IsCompleted);

        queue.OnNext(new("answer", CompletesLine: true));
        Assert.False(queue.Ended.IsCompleted);

        Assert.Equal("answer", await Read());
        await queue.Ended.Soon();
    }

    private ReplyQueue Queue(LineServerOptions options) => new(pipe.Writer.AsStream(), options, new Outlet(aborted));

    private async Task<string> Read()
    {
        var result = await pipe.Reader.ReadAsync().AsTask().Soon();
        var text = Encoding.UTF8.GetString(result.Buffer);
        pipe.Reader.AdvanceTo(result.Buffer.End);
        return text;
    }

    private sealed class Outlet(TaskCompletionSource aborted) : IReplyOutlet
    {
        public void Break() => aborted.TrySetResult();

        public void HasEnded()
        {
            // The queue's own task tells.
        }
    }

    private sealed class Watch(string name) : IWatched
    {
        public string Missed(long count) => $"{name} missed {count}\n";
    }
}
