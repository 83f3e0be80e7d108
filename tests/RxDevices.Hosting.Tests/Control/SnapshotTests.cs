using RxDevices.Hosting.Tests.Kit;

namespace RxDevices.Hosting.Tests.Control;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Run_on_after_a_restore_it_gives_the_same_trace_as_never_having_stopped()
    {
        string whole;
        using (var run = new Run(PathOf("whole")))
        {
            await Story(run, snapshot: PathOf("snapshot"));
            run.Pass(10);
            whole = run.End();
        }

        string restored;
        using (var run = new Run(PathOf("restored")))
        {
            run.Pass(1.5);
            await run.Restore(PathOf("snapshot"));
            Assert.Equal(7.25, run.Host.Control!.Seconds);
            run.Pass(10);
            restored = run.End();
        }

        Assert.Equal(Run.After(7.25, whole), Run.After(7.25, restored));
        Assert.Contains("\n16.1000000\treading\ttest/noisy/1/level\t", restored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_goes_back_to_its_own_snapshot_and_makes_another_one_of_the_same_content()
    {
        using var run = new Run(PathOf("trace"));
        await Story(run, PathOf("snapshot"));
        run.Pass(3);
        await run.Device.WriteAttribute("offset", 77.0);
        run.Pass(1);
        await run.Restore(PathOf("snapshot"));
        Assert.Equal(3.0, (await run.Device.ReadAttribute("offset")).Value);
        await run.Wait(run.Host.Control!.Snapshot(PathOf("again")));
        Assert.Equal(await Text("snapshot"), await Text("again"));
    }

    [Theory]
    [InlineData("rxdevices snapshot 1", "rxdevices snapshot 9", "version 9; this program reads version 1")]
    [InlineData("rxdevices snapshot 1", "something else of 1", "is no snapshot of rxdevices")]
    [InlineData("\"seed\": 7", "\"seed\": 8", "is damaged")]
    public async Task A_file_that_is_damaged_or_foreign_is_refused_and_nothing_happens(string was, string becomes, string refusal)
    {
        using var run = new Run(PathOf("trace"));
        await Story(run, PathOf("snapshot"));
        await File.WriteAllTextAsync(PathOf("snapshot"), (await Text("snapshot")).Replace(was, becomes), TestContext.Current.CancellationToken);
        run.Pass(1);
        await Refused(run, PathOf("snapshot"), refusal);
        Assert.Equal(8.25, run.Host.Control!.Seconds);
        Assert.Equal(3.0, (await run.Device.ReadAttribute("offset")).Value);
    }

    [Fact]
    public async Task A_snapshot_of_another_run_or_of_other_devices_is_refused_and_says_what_differs()
    {
        using (var run = new Run(PathOf("trace")))
        {
            await Story(run, PathOf("snapshot"));
        }

        using var otherSeed = new Run(PathOf("trace"), seed: 8);
        await Refused(otherSeed, PathOf("snapshot"), "is of another run, with seed 7");
        using var more = new Run(PathOf("trace"), more: true);
        await Refused(more, PathOf("snapshot"), "is of other devices: test/noisy/3 (Noisy) differ");
        await Refused(more, PathOf("none"), "Could not find file");
    }

    [Fact]
    public async Task What_cannot_be_had_again_is_no_snapshot()
    {
        using var few = new Run(PathOf("trace"), longest: 2);
        await Refusal(Story(few, PathOf("snapshot")), "more than 2 writes, commands and reads came from outside");
        using var late = new Run(PathOf("late"));
        late.Pass(1);
        late.Host.Remove("test/noisy/2");
        await Refusal(late.Wait(late.Host.Control!.Snapshot(PathOf("snapshot"))), "test/noisy/2 was removed after its start");
        Assert.False(File.Exists(PathOf("snapshot")));
    }

    private static async Task Story(Run run, string snapshot)
    {
        run.Pass(2.5);
        await run.Device.WriteAttribute("offset", 2.0);
        await run.Device.Execute("Wander");
        run.Pass(0.7);
        await run.Device.WriteAttribute("offset", 3.0);
        await run.Host.Find("test/noisy/1")!.Configure(
            "level", new Dictionary<string, string> { ["max_alarm"] = "12" }, TestContext.Current.CancellationToken);
        run.Pass(4.05);
        await run.Wait(run.Host.Control!.Snapshot(snapshot));
    }

    private static Task Refused(Run run, string path, string refusal) => Refusal(run.Wait(run.Host.Control!.Restore(path)), refusal);

    private static async Task Refusal(Task task, string refusal) => Assert.Contains(
        refusal, (await Assert.ThrowsAsync<DevFailedException>(() => task)).Message, StringComparison.Ordinal);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private Task<string> Text(string name) => File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);
}
