using RxDevices.Hosting.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Hosting.Tests.Proxies;

/// <summary>Long commands by name: from netcat, and through a proxy.</summary>
public sealed class RunProxyTests : IDisposable
{
    private readonly DeviceTestContext context = new();
    private readonly DeviceProxy proxy;

    public RunProxyTests()
    {
        context.Add("lab/scanner/1", Scanner.Make);
        proxy = context.Proxy("lab/scanner/1");
    }

    public void Dispose() => context.Dispose();

    [Fact]
    public void A_netcat_starts_watches_and_cancels()
    {
        using var netcat = context.Netcat();
        using var other = context.Netcat();
        other.Type("watch lab/scanner/1/scan_run");

        netcat.Type("lab/scanner/1/scan(4)", "lab/scanner/1/scan_run");
        context.AdvanceBy(TimeSpan.FromSeconds(1));
        netcat.Type("lab/scanner/1/scan_cancel()", "lab/scanner/1/scan_run", "lab/scanner/1/scan(1)");
        context.AdvanceBy(TimeSpan.FromSeconds(1));
        netcat.Type("lab/scanner/1/scan_result");

        Assert.Equal(
            [
                "0s 1", "0s ['1', 'RUNNING', '0', 'point 1 of 4']", "1s True", "1s ['1', 'CANCELLED', '0.25', 'point 2 of 4']", "1s 2",
                "2s 1.5",
            ],
            netcat.Replies);
        Assert.Contains("['1', 'ACCEPTED', '0', '']", other.Screen, StringComparison.Ordinal);
        Assert.Contains("['2', 'DONE', '1', 'point 1 of 1']", other.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_tells_how_it_stands_until_its_end_and_has_a_result()
    {
        var run = await proxy.Start("Scan", 2);
        var statuses = context.Record(run.Statuses, status => $"{status.Run} {status.Phase} {status.Progress} {status.Message}");
        var result = run.Result<double>();

        context.AdvanceBy(TimeSpan.FromSeconds(5));

        Assert.Equal((1, "Scan"), (run.Number, run.Command));
        Assert.Equal(
            ["0s 1 Running 0 point 1 of 2", "1s 1 Running 0.5 point 2 of 2", "2s 1 Done 1 point 2 of 2", "2s completed"], statuses.Lines);
        Assert.Equal(3.0, await result);
        Assert.Equal(3.0, await run.Result());
    }

    [Fact]
    public async Task A_run_without_a_result_has_an_end_all_the_same()
    {
        var run = await proxy.Start("home");
        var result = run.Result();
        Assert.False(result.IsCompleted);

        context.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.True(result.IsCompleted);
        Assert.Null(await result);
    }

    [Fact]
    public async Task A_run_that_fails_says_why_with_the_layer_of_Tangos_proxy()
    {
        var run = await proxy.Start("scan", 99);
        var result = run.Result<double>();

        context.AdvanceBy(TimeSpan.FromSeconds(10));

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => result);
        Assert.Equal(
            [
                ("API_DeviceTimedOut", "Command scan took longer than 10 s"),
                ("API_CommandFailed", "Failed to execute command_inout on device lab/scanner/1, command scan"),
            ],
            refusal.Failure.Errors.Select(error => (error.Reason, error.Description)));
    }

    [Fact]
    public async Task A_run_is_cancelled_and_no_other_one()
    {
        var first = await proxy.Start("scan", 5);
        var result = first.Result<double>();

        Assert.True(await first.Cancel());
        Assert.False(await first.Cancel());
        var second = await proxy.Start("scan", 5);
        Assert.False(await first.Cancel());

        Assert.Equal("CommandCancelled", (await Assert.ThrowsAsync<DevFailedException>(() => result)).Failure.Reason);
        Assert.True(await second.Cancel());
    }

    [Fact]
    public async Task Who_comes_after_the_next_run_began_sees_nothing_of_the_last()
    {
        var first = await proxy.Start("home");
        context.AdvanceBy(TimeSpan.FromSeconds(1));
        await proxy.Start("home");

        Assert.Equal(["0s completed"], context.Record(first.Statuses).Lines);
        Assert.Equal(
            "Nobody saw how run 1 of command home ended",
            (await Assert.ThrowsAsync<DevFailedException>(() => first.Result())).Failure.Description);
    }

    [Fact]
    public async Task A_run_goes_with_its_device()
    {
        var run = await proxy.Start("scan", 5);
        var statuses = context.Record(run.Statuses, status => $"{status.Phase}");

        context.Host.Remove("lab/scanner/1");

        Assert.Equal(["0s Running", "0s Cancelled", "0s completed"], statuses.Lines);
    }

    [Fact]
    public async Task What_is_no_long_command_is_refused_before_it_does_anything()
    {
        var none = await Assert.ThrowsAsync<DevFailedException>(() => proxy.Start("nope"));
        var common = await Assert.ThrowsAsync<DevFailedException>(() => proxy.Start("beep"));
        await proxy.Start("scan", 1);
        var busy = await Assert.ThrowsAsync<DevFailedException>(() => proxy.Start("scan", 1));

        Assert.Equal(
            ["Command nope not found", "Command beep is no long command", "Command scan is under way (run 1) and may not overlap with itself"],
            new[] { none, common, busy }.Select(refusal => refusal.Failure.Description));
    }

    [Fact]
    public void Whoever_watches_a_command_sees_run_after_run()
    {
        var statuses = context.Record(proxy.Statuses("home"), status => $"{status.Run} {status.Phase}");
        var failed = context.Record(proxy.Statuses("beep"));

        _ = proxy.Start("home");
        context.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["0s 0 Idle", "0s 1 Accepted", "0s 1 Running", "1s 1 Done"], statuses.Lines);
        Assert.StartsWith("0s failed", Assert.Single(failed.Lines), StringComparison.Ordinal);
    }
}
