using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Commands;

/// <summary>Long commands in C#: runs, and calls that wait for the end.</summary>
public sealed class CommandRunTests
{
    private readonly Bench bench = new();
    private readonly Scanner device;

    public CommandRunTests() => device = bench.Started(new Scanner(bench));

    [Fact]
    public async Task A_run_has_a_number_statuses_and_a_result()
    {
        var run = await device.Scan.Start(2);
        Watch(run);
        _ = bench.Follow(new ValueTask<double>(run.Result), "result");
        bench.AdvanceTo(1);
        Watch(run);
        bench.AdvanceTo(10);
        Watch(run);

        Assert.Equal(1, run.Number);
        Assert.Equal(
            [
                "0s 1 Running 0", "1s 1 Running 0.5", "1s 1 Running 0.5", "2s 1 Done 1", "2s 1 Done 1", "2s completed", "2s completed",
                "2s result 3", "10s completed",
            ],
            bench.Diary);
    }

    [Fact]
    public async Task Whoever_watches_the_command_sees_run_after_run()
    {
        device.Count.Statuses.Subscribe(status => bench.Note($"{status.Run} {status.Phase}"), () => bench.Note("completed"));

        await device.Count.Start();
        bench.AdvanceTo(5);
        await device.Count.Start();
        bench.AdvanceTo(5.5);
        device.Dispose();

        Assert.Equal(
            [
                "0s 0 Idle", "0s 1 Accepted", "0s 1 Running", "1s 1 Done", "5s 2 Accepted", "5s 2 Running", "5.5s 2 Cancelled",
                "5.5s completed",
            ],
            bench.Diary);
    }

    [Fact]
    public void The_next_run_may_begin_when_the_last_is_seen_to_end_and_nobody_sees_them_mixed()
    {
        device.Count.Statuses.Where(status => status is { IsOver: true, Run: < 3 }).Subscribe(_ => device.Count.Start());
        device.Count.Statuses.Subscribe(status => bench.Note($"{status.Run} {status.Phase}"));

        device.Count.Start();
        bench.AdvanceTo(10);

        Assert.Equal(
            [
                "0s 0 Idle", "0s 1 Accepted", "0s 1 Running", "1s 1 Done", "1s 2 Accepted", "1s 2 Running", "2s 2 Done", "2s 3 Accepted",
                "2s 3 Running", "3s 3 Done",
            ],
            bench.Diary);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_says_so_and_so_does_its_result()
    {
        var run = await device.Scan.Start(9);
        Watch(run);
        _ = bench.Follow(new ValueTask<double>(run.Result), "result");
        bench.AdvanceTo(1);

        run.Cancel();
        run.Cancel();

        Assert.Equal(
            ["0s 1 Running 0", "1s 1 Running 0.1111", "1s 1 Cancelled 0.1111", "1s completed", "1s result CommandCancelled"], bench.Diary);
    }

    [Fact]
    public async Task A_run_cannot_cancel_the_next_one()
    {
        var first = await device.Scan.Start(1);
        bench.AdvanceTo(1);
        var second = await device.Scan.Start(1);

        first.Cancel();
        bench.AdvanceTo(2);

        Assert.Equal(1.5, await second.Result);
    }

    [Fact]
    public async Task A_run_is_cancelled_before_it_begins()
    {
        CommandRun<double>? run = null;
        device.Scan.Statuses.Where(status => status.Phase == RunPhase.Accepted).Subscribe(_ => device.Scan.Cancel());
        run = await device.Scan.Start(1);

        Watch(run);

        Assert.Equal(["0s completed"], bench.Diary);
        Assert.Equal("CommandCancelled", (await Assert.ThrowsAsync<DevFailedException>(() => run.Result)).Failure.Reason);
    }

    [Fact]
    public void An_invocation_runs_to_the_end()
    {
        var scan = device.Scan.Invoke(2);
        Assert.Equal("0 Idle", Now());

        scan.Subscribe(result => bench.Note(result), () => bench.Note("completed"));
        device.Count.Invoke().Subscribe(result => bench.Note(result));
        bench.AdvanceTo(10);

        Assert.Equal(["1s 7", "2s 3", "2s completed"], bench.Diary);
    }

    [Fact]
    public void Who_unsubscribes_cancels_what_he_invoked()
    {
        var scan = device.Scan.Invoke(9).Subscribe(_ => { });
        bench.AdvanceTo(1.5);

        scan.Dispose();

        Assert.Equal("1 Cancelled", Now());
    }

    [Fact]
    public async Task An_invocation_that_somebody_else_cancels_or_that_is_refused_or_whose_device_goes_fails()
    {
        device.Scan.Invoke(9).Subscribe(_ => { }, Note);
        device.Scan.Invoke(9).Subscribe(_ => { }, Note);
        bench.AdvanceTo(1);
        device.Scan.Cancel();
        device.Scan.Invoke(9).Subscribe(_ => { }, Note);
        bench.AdvanceTo(2);
        device.Dispose();

        Assert.Equal(["0s API_CommandNotAllowed", "1s CommandCancelled", "2s API_DeviceNotFound"], bench.Diary);
        Assert.Equal(
            "API_DeviceNotFound", (await Assert.ThrowsAsync<DevFailedException>(() => device.Scan.Start(1))).Failure.Reason);

        void Note(Exception exception) => bench.Note(((DevFailedException)exception).Failure.Reason);
    }

    [Fact]
    public void Runs_that_threads_start_and_cancel_never_overlap_and_all_end()
    {
        var started = 0;
        var ended = 0;
        var running = 0;
        device.Scan.Statuses.Subscribe(status =>
        {
            running += status.Phase == RunPhase.Accepted ? 1 : status.IsOver ? -1 : 0;
            Assert.InRange(running, 0, 1);
        });
        Crowd.Of(4, _ =>
        {
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    var run = device.Scan.Start(5).WaitAsync(Crowd.Patience).GetAwaiter().GetResult();
                    Interlocked.Increment(ref started);
                    run.Cancel();
                    run.Statuses.Subscribe(_ => { }, () => Interlocked.Increment(ref ended));
                }
                catch (DevFailedException)
                {
                    // Another thread's run is under way.
                }
            }
        });

        Assert.True(started > 0);
        Assert.Equal(started, ended);
        Assert.Empty(bench.Faults);
    }

    private string Now()
    {
        var now = "";
        using var watching = device.Scan.Statuses.Subscribe(status => now = $"{status.Run} {status.Phase}");
        return now;
    }

    private void Watch(CommandRun<double> run) => run.Statuses.Subscribe(
        status => bench.Note($"{status.Run} {status.Phase} {status.Progress}"), () => bench.Note("completed"));
}
