using System.Globalization;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Files.Tests.Serving;

public sealed class RestoreTests : IDisposable
{
    private const string Wired = """
        devices:
          - name: a/b/1
            every: 100 ms
            attributes: { n: { random_walk: { deviation: 1, tick: 100 ms } }, offset: { setting: 0 } }
          - name: a/b/2
            attributes: { y: '[a/b/1/n] * 10 + [a/b/1/offset]' }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Inputs_that_are_wired_go_on_as_they_would_have()
    {
        var snapshot = Path.Combine(folder.FullName, "snapshot");
        string[] whole;
        using (var run = new Run(folder))
        {
            run.Pass(1.25);
            await run.Host.Device("a/b/1").WriteAttribute("offset", 500.0);
            run.Pass(1);
            await run.Wait(run.Host.Control!.Snapshot(snapshot));
            whole = run.Go();
        }

        string[] restored;
        using (var run = new Run(folder))
        {
            run.Pass(0.75);
            await run.Wait(run.Host.Control!.Restore(snapshot));
            restored = run.Go();
        }

        Assert.Equal(whole, restored);
        Assert.True(whole.Length > 10, $"only {whole.Length} readings");
    }

    private sealed class Run : IDisposable
    {
        private readonly TestScheduler machine = new();
        private readonly SimulationClock clock;

        public Run(DirectoryInfo folder)
        {
            var path = Path.Combine(folder.FullName, "wired.yaml");
            File.WriteAllText(path, Wired);
            clock = new(machine, new() { IsPaused = true, Start = DateTimeOffset.UnixEpoch });
            Host = new(clock, seed: 7);
            Host.AddControl();
            Host.AddFile(path);
        }

        public DeviceHost Host { get; }

        public void Pass(double seconds)
        {
            _ = clock.Step(TimeSpan.FromSeconds(seconds));
            machine.AdvanceBy(TimeSpan.TicksPerMillisecond);
        }

        public async Task Wait(Task task)
        {
            while (!task.IsCompleted)
            {
                machine.AdvanceBy(TimeSpan.TicksPerMillisecond);
                await Task.Yield();
            }

            await task;
        }

        /// <summary>What the wired device shows in the next two seconds, beginning with what it shows now.</summary>
        public string[] Go()
        {
            var lines = new List<string>();
            using (Host.Device("a/b/2").Attribute<double>("y").Subscribe(reading =>
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{reading.Time:mm:ss.fff} {reading.Value:R}"))))
            {
                Pass(2);
            }

            return [.. lines];
        }

        public void Dispose()
        {
            Host.Dispose();
            clock.Dispose();
        }
    }
}
