using System.Diagnostics.CodeAnalysis;
using System.Reactive.Concurrency;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>
/// What happens to devices, and what is expected of them, from a file: <c>await Scenario.Load("ramp.yaml").Play()</c> is a test. The keys are
/// described in docs/scenarios.md.
/// </summary>
/// <remarks>Immutable: it may be played any number of times, each time with devices of its own. Safe from any thread.</remarks>
public sealed class Scenario
{
    private readonly ScenarioScript script;

    private Scenario(ScenarioScript script, string file) => (this.script, File) = (script, file);

    /// <summary>What it is called.</summary>
    public string Title => script.Title ?? Path.GetFileNameWithoutExtension(File);

    /// <summary>Its file, as the user calls it.</summary>
    public string File { get; }

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ScenarioException">There are mistakes in it; all of them are told.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be opened.</exception>
    public static Scenario Load(string path) => TryLoad(path, out var scenario, out var problems) ? scenario : throw Wrong(problems);

    /// <summary>Reads a scenario, or tells all its mistakes.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be opened.</exception>
    public static bool TryLoad(string path, [NotNullWhen(true)] out Scenario? scenario, out IReadOnlyList<FileProblem> problems)
    {
        var found = new FileProblems(path);
        return TryMake(YamlFile.Read(path, found), found, out scenario, out problems);
    }

    /// <summary>Reads a scenario from a text.</summary>
    /// <param name="text">What would stand in the file.</param>
    /// <param name="file">The name of the file, for messages; a device file is looked for beside it.</param>
    /// <exception cref="ScenarioException">There are mistakes in it; all of them are told.</exception>
    public static Scenario Parse(string text, string file = "scenario.yaml")
    {
        var found = new FileProblems(file);
        return TryMake(YamlFile.Parse(text, found), found, out var scenario, out var problems) ? scenario : throw Wrong(problems);
    }

    /// <summary>Plays it as a test: with devices of its own, in virtual time, which takes no time.</summary>
    /// <param name="addDevices">Adds the devices, in the place of those that the file names.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ScenarioException">An expectation was broken, or a name is wrong; the message says where and what happened.</exception>
    public async Task<ScenarioReport> Play(Action<DeviceHost>? addDevices = null, CancellationToken cancellation = default)
    {
        var report = await Run(new() { AddDevices = addDevices }, cancellation).ConfigureAwait(false);
        return report.IsRight ? report : throw new ScenarioException(report.ToString(), []);
    }

    /// <summary>Plays it.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ScenarioException">A name in it is wrong, or the like; nothing was done.</exception>
    public async Task<ScenarioReport> Run(ScenarioOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Find is { } find)
        {
            return await Play(new(find, options.Machine, await FaultsOf(find).ConfigureAwait(false)), options, clock: null, cancellation)
                .ConfigureAwait(false);
        }

        var file = options.AddDevices is null ? ReadDevices() : null;
        using var clock = new SimulationClock(options.Machine, new() { Speed = options.Speed, IsPaused = true });
        using var host = new DeviceHost(clock, options.Seed ?? script.Seed ?? file?.Seed ?? 0);
        AddDevices(host, file, options);
        return await Play(new(host.Find, clock, new NearFaults(host.Injector), host.Injector.Events), options, clock, cancellation).ConfigureAwait(false);
    }

    private static bool TryMake(
        FileNode? root, FileProblems found, [NotNullWhen(true)] out Scenario? scenario, out IReadOnlyList<FileProblem> problems)
    {
        ScenarioScript? script = null;
        var isRight = root is not null && ScenarioParts.Script.TryRead(root, new(found), out script);
        problems = found.All;
        scenario = isRight && problems.Count == 0 ? new(script!, found.File) : null;
        return scenario is not null;
    }

    private static async Task<FarFaults?> FaultsOf(Func<string, IDevicePort?> find) =>
        await new ScenarioStage(find, System.Reactive.Concurrency.ImmediateScheduler.Instance, faults: null).Describe(FarFaults.Device).ConfigureAwait(false) is not null
            ? new(find(FarFaults.Device)!)
            : null;

    private static ScenarioException Wrong(IReadOnlyList<FileProblem> problems) =>
        new(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString())), problems);

    private static void AddDevices(DeviceHost host, DeviceFile? file, ScenarioOptions options)
    {
        if (options.AddDevices is { } add)
        {
            add(host);
        }
        else if (file is not null)
        {
            host.AddFile(file);
        }
        else
        {
            foreach (var (name, create) in UsualDevices.All)
            {
                host.Add(name, create);
            }
        }
    }

    private DeviceFile? ReadDevices()
    {
        if (script.Devices is not { } path)
        {
            return null;
        }

        try
        {
            return DeviceFile.Load(Path.Combine(Path.GetDirectoryName(File) ?? "", path));
        }
        catch (DeviceFileException mistakes)
        {
            throw Wrong(mistakes.Problems);
        }
        catch (IOException exception)
        {
            var problems = new FileProblems(File);
            problems.Add(script.DevicesNode!, exception.Message, "the path of a device file, from this file");
            throw Wrong(problems.All);
        }
    }

    private async Task<ScenarioReport> Play(ScenarioStage stage, ScenarioOptions options, SimulationClock? clock, CancellationToken cancellation)
    {
        var problems = new FileProblems(File);
        await new ScenarioCheck(script, stage, problems).Run().ConfigureAwait(false);
        if (problems.Count > 0)
        {
            throw Wrong(problems.All);
        }

        // Whoever waits goes on elsewhere: the clock must not wait for him.
        var done = new TaskCompletionSource<ScenarioReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var player = new ScenarioPlayer(script, File, stage, options);
        using var ends = cancellation.Register(() => done.TrySetCanceled(cancellation));
        stage.Clock.Schedule(() => _ = PlayOnClock());
        clock?.Resume();
        return await done.Task.ConfigureAwait(false);

        async Task PlayOnClock()
        {
            try
            {
                done.TrySetResult(await player.Play().ConfigureAwait(false));
            }
            catch (Exception exception)
            {
                done.TrySetException(exception);
            }
            finally
            {
                clock?.Pause();
            }
        }
    }
}
