using System.Reactive.Concurrency;
using System.Reactive.Linq;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting.Tests.Kit;
using RxDevices.Simulation;
using RxDevices.Testing;

namespace RxDevices.Hosting.Tests.Traces;

public sealed class TraceTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Readings_writes_commands_refusals_and_faults_are_lines_with_their_time()
    {
        var path = PathOf("all");
        var machine = new TestScheduler();
        using var clock = new SimulationClock(machine, new() { IsPaused = true });
        using var host = new DeviceHost(clock, seed: 7);
        var trace = host.TraceTo(path);
        host.Add("test/traced/1", Specimen.Make);
        _ = clock.Step(TimeSpan.FromSeconds(1.5));
        machine.AdvanceBy(TimeSpan.FromSeconds(0.001));

        var device = host.Device("test/traced/1");
        await device.WriteAttribute("number", 0.1);
        await device.Execute("Double", 21.0);
        await device.ReadAttribute("answer");
        await Assert.ThrowsAsync<DevFailedException>(() => device.Execute("Break"));
        trace.Dispose();
        await device.WriteAttribute("number", 1.0);

        Assert.Equal(
            """
            # rxdevices trace 1|seed 7
            0.0000000|reading|test/traced/1/State|"UNKNOWN"|ATTR_VALID
            0.0000000|reading|test/traced/1/Status|"The device is in UNKNOWN state."|ATTR_VALID
            0.0000000|reading|test/traced/1/number|0.0|ATTR_VALID
            0.0000000|reading|test/traced/1/State|"ON"|ATTR_VALID
            0.0000000|reading|test/traced/1/Status|"The device is in ON state."|ATTR_VALID
            1.5000000|write|test/traced/1/number|0.1
            1.5000000|reading|test/traced/1/number|0.1|ATTR_VALID
            1.5000000|command|test/traced/1/Double|21.0
            1.5000000|result|test/traced/1/Double|42.0
            1.5000000|reading|test/traced/1/answer|42|ATTR_VALID
            1.5000000|command|test/traced/1/Break|null
            1.5000000|fault|test/traced/1|"executing Break"|"InvalidOperationException: broken"

            """.ReplaceLineEndings("\n"),
            string.Join('\n', (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace('\t', '|').Split('\n').Where(line =>
                !line.Contains("State|\"FAULT", StringComparison.Ordinal) && !line.Contains("The device broke", StringComparison.Ordinal)
                && !line.Contains("refusal", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_at_any_speed_on_any_machine()
    {
        var virtualTime = Run(SimulationClock.AsFastAsPossible, jitter: 0);
        Assert.Equal(virtualTime, Run(speed: 100, jitter: 0));
        Assert.Equal(virtualTime, Run(speed: 100, jitter: 1));
        Assert.Equal(virtualTime, Run(speed: 0.7, jitter: 2));
        Assert.Contains("19.6000000\treading\ttest/noisy/2/level\t", virtualTime, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_gives_another_trace() =>
        Assert.NotEqual(Run(SimulationClock.AsFastAsPossible, jitter: 0), Run(SimulationClock.AsFastAsPossible, jitter: 0, seed: 8));

    [Fact]
    public void A_second_trace_at_once_is_refused_and_one_after_the_other_is_not()
    {
        using var host = new DeviceHost(new TestScheduler());
        var first = host.TraceTo(PathOf("first"));
        Assert.Contains("already", Assert.Throws<InvalidOperationException>(() => host.TraceTo(PathOf("second"))).Message, StringComparison.Ordinal);
        first.Dispose();
        host.TraceTo(PathOf("third")).Dispose();
    }

    [Fact]
    public void A_file_that_cannot_be_made_is_an_error_at_once()
    {
        using var host = new DeviceHost(new TestScheduler());
        Assert.ThrowsAny<IOException>(() => host.TraceTo(Path.Combine(folder.FullName, "no", "such", "folder")));
    }

    [Fact]
    public async Task A_trace_on_a_full_disk_says_so_and_the_devices_go_on()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs a disk that is full");
        using var host = new DeviceHost(new TestScheduler());
        var trace = host.TraceTo("/dev/full");
        var device = host.Add("test/traced/1", Specimen.Make);
        trace.Dispose();
        Assert.Contains("No space left", trace.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(DevState.On, (await device.State.Read()).Value);
    }

    // Jitter: by how many seconds at most the machine is busy with something else, every now and then.
    private string Run(double speed, int jitter, ulong seed = 7)
    {
        var path = PathOf("run");
        var machine = new TestScheduler();
        using var clock = new SimulationClock(machine, new() { Speed = speed, IsPaused = true });
        using var host = new DeviceHost(clock, seed);
        using var trace = host.TraceTo(path);
        host.Add("test/noisy/1", context => new Noisy(context, TimeSpan.FromSeconds(0.1)));
        host.Add("test/noisy/2", context => new Noisy(context, TimeSpan.FromSeconds(0.7)));
        using var end = clock.Schedule(TimeSpan.FromSeconds(20), () =>
        {
            trace.Dispose();
            clock.Pause();
        });
        clock.Resume();
        var random = new Random(jitter);
        while (!clock.IsPaused)
        {
            machine.Sleep(TimeSpan.FromSeconds(jitter * random.NextDouble()).Ticks);
            machine.AdvanceBy(TimeSpan.FromSeconds(0.01));
        }

        return File.ReadAllText(path);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
