using RxDevices.Hosting.Tests.Kit;

namespace RxDevices.Hosting.Tests.Control;

public sealed class FaultSnapshotTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(4.5)]
    [InlineData(7.25)]
    [InlineData(9.03)]
    public async Task Faults_come_again_and_run_on_as_they_would_have(double instant)
    {
        string whole;
        using (var run = new Run(PathOf("whole"), longest: 1000))
        {
            // From the start, as a device file and the command give them.
            run.Host.Injector.Inject("test/noisy/2/level fail 10%");
            run.Host.Injector.Inject("test/noisy/1/level drop 20%");
            await Story(run, instant, PathOf("snapshot"));
            whole = run.End();
        }

        string restored;
        using (var run = new Run(PathOf("restored"), longest: 1000))
        {
            // What this one has of its own does not stay, and does not count.
            run.Host.Injector.Inject("test/noisy/1/level drop 20%");
            run.Pass(1.5);
            await run.Restore(PathOf("snapshot"));
            await Story(run, instant, snapshot: null);
            restored = run.End();
        }

        Assert.Equal(Run.After(instant, whole), Run.After(instant, restored));
        foreach (var what in new[] { "began\tstuck", "ended\tstuck", "ended\tcrash", "struck\tfail", "struck\tlatency", "struck\tdrop", "cleared\tlatency", "injected\tdrop" })
        {
            Assert.Contains(what, whole.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_injector_goes_on_with_the_same_faults_numbers_and_counts()
    {
        using var run = new Run(PathOf("trace"), longest: 1000);
        await Story(run, 9.03, PathOf("snapshot"), end: 9.03);
        var faults = run.Host.Injector.Lines();
        Assert.Contains("5 test/noisy/2 crash recover after 4 s (acting, struck 0)", faults);
        run.Host.Injector.ClearAll();
        run.Host.Injector.Inject("test/noisy/1 hang");
        run.Pass(1);
        await run.Restore(PathOf("snapshot"));
        Assert.Equal(faults, run.Host.Injector.Lines());
        await run.Wait(run.Host.Control!.Snapshot(PathOf("again")));
        Assert.Equal(await Text("snapshot"), await Text("again"));
    }

    // From the start when a snapshot is made on the way, and else from that instant on.
    private static async Task Story(Run run, double instant, string? snapshot, double end = 20)
    {
        var control = run.Host.Control!;
        await At(1, async () => await run.Wait(control.Inject("test/noisy/1 latency 200 ms jitter 150 ms")));
        await At(2, async () => await run.Wait(control.Inject("test/noisy/1/level stuck after 1 s for 5 s")));
        await At(2.5, () => Task.FromResult(run.Host.Injector.Inject("test/noisy/2/offset fail with 10%")));
        for (var at = 3.0; at < 12; at += 0.5)
        {
            await At(at, Ask);
            if (at == 7)
            {
                await At(7, async () => await run.Wait(control.Inject("test/noisy/2/level quality alarm with 50%")));
            }
            else if (at == 7.5)
            {
                await At(7.5, async () => await run.Wait(control.Inject("test/noisy/2 crash recover after 4 s")));
            }
        }

        await At(12, () => run.Wait(control.Heal("3")));
        await At(12.5, async () => await run.Wait(control.Inject("test/noisy/1/level drop 20%")));
        await At(end, () => Task.CompletedTask);

        async Task At(double due, Func<Task> act)
        {
            if (due > end || (snapshot is null && due <= instant))
            {
                return;
            }

            if (snapshot is not null && control.Seconds <= instant && due > instant)
            {
                run.PassTo(instant);
                await run.Wait(control.Snapshot(snapshot));
            }

            run.PassTo(due);
            await act();
            if (snapshot is not null && due == end && due == instant)
            {
                await run.Wait(control.Snapshot(snapshot));
            }
        }

        Task Ask()
        {
            foreach (var name in new[] { "test/noisy/1", "test/noisy/2" })
            {
                var port = run.Host.Find(name)!;
                _ = port.Read("level", cancellation: TestContext.Current.CancellationToken).AsTask();
                _ = port.Read("State", cancellation: TestContext.Current.CancellationToken).AsTask();
                _ = port.Write("offset", control.Seconds, TestContext.Current.CancellationToken).AsTask();
            }

            return Task.CompletedTask;
        }
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private Task<string> Text(string name) => File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);
}
