using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Client;

/// <summary>Long commands of a far device.</summary>
public sealed class FarRunTests
{
    [Fact]
    public async Task A_far_run_is_watched_and_has_a_result_as_a_near_one()
    {
        await using var bench = new ServerBench();
        var slow = bench.Host.Add("a/slow/1", context => new Slow(context));
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device("a/slow/1");

        var run = await device.Start("think", "it").Soon();
        var result = run.Result<string>();
        slow.Thought.SetResult(" over");

        Assert.Equal(1, run.Number);
        Assert.Equal("it over", await result.Soon());
        Assert.False(await run.Cancel().Soon());
    }

    [Fact]
    public async Task A_far_run_is_cancelled_and_refuses_as_a_near_one()
    {
        await using var bench = new ServerBench();
        bench.Host.Add("a/slow/1", context => new Slow(context));
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device("a/slow/1");

        var run = await device.Start("think", "it").Soon();
        var busy = await Assert.ThrowsAsync<DevFailedException>(() => device.Start("think", "that").Soon());

        Assert.True(await run.Cancel().Soon());
        var cancelled = await Assert.ThrowsAsync<DevFailedException>(() => run.Result<string>().Soon());
        Assert.Equal(("API_CommandNotAllowed", "CommandCancelled"), (busy.Failure.Reason, cancelled.Failure.Reason));
    }

    [Fact]
    public async Task A_far_run_that_fails_says_why()
    {
        await using var bench = new ServerBench();
        var slow = bench.Host.Add("a/slow/1", context => new Slow(context));
        await using var client = await LineClient.Connect(bench.Listener);

        var run = await client.Device("a/slow/1").Start("think", "it").Soon();
        slow.Thought.SetException(new DevFailedException("Tired", "cannot think", "Slow"));

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => run.Result().Soon());
        Assert.Equal(["Tired", "API_CommandFailed"], refusal.Failure.Errors.Select(error => error.Reason));
    }

    private sealed class Slow : Device
    {
        public Slow(DeviceContext context)
            : base(context) => LongCommand<string, string>("think", async (about, _, cancellation) =>
                about + await Thought.Task.WaitAsync(cancellation));

        public TaskCompletionSource<string> Thought { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
