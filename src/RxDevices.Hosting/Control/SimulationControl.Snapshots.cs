using System.Globalization;

namespace RxDevices.Hosting;

/// <content>The run as a file, and back.</content>
public sealed partial class SimulationControl
{
    private readonly InputLog inputs;

    /// <summary>Writes a file with which the run can be had again up to this instant: its seed, its devices and what came from outside.</summary>
    /// <param name="path">The file; what it held is gone.</param>
    /// <exception cref="DevFailedException">It cannot be written, or this run cannot be had again; the message says why.</exception>
    public async Task Snapshot(string path)
    {
        var (recipes, why) = host.Recipes;
        if (why is not null)
        {
            throw Refuse($"This run cannot be had again, so there is no snapshot of it: {why}");
        }

        // At one instant, between events.
        var (ticks, log) = await Inside(() => ((Clock.Now - Clock.Start).Ticks, inputs.All)).ConfigureAwait(false);
        var came = log ?? throw Refuse(string.Create(
            CultureInfo.InvariantCulture,
            $"There is no snapshot of this run any more: more than {longestLog} writes, commands and reads came from outside; start it again"));
        Guard(() => SnapshotFile.Write(
            path, new(Seed, Clock.Start, ticks, [.. recipes.Select(SnapshotDevice.Of)], came)));
    }

    /// <summary>
    /// Makes the devices anew and has the run again, as fast as possible, up to the instant of a snapshot; then goes on, or stays paused as it
    /// was. Clients stay connected; what they watch ends with the devices that went. What they ask meanwhile waits.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DevFailedException">The file is no snapshot, damaged, or of another run; nothing has happened then.</exception>
    public async Task Restore(string path)
    {
        var snapshot = Read(path);
        RequireFits(path, snapshot);
        if (!inputs.TryClose())
        {
            throw Refuse("Another snapshot is being restored; wait for it");
        }

        var wasPaused = Clock.IsPaused;
        var journal = host.Journal.Current;
        try
        {
            Clock.Pause();
            var end = Clock.Start + new TimeSpan(snapshot.Ticks);
            var putBack = await Inside(() => Begin(snapshot, journal)).ConfigureAwait(false);

            // Again, when somebody pauses or resumes on the way.
            while (Clock.Now < end || !await Clock.Step(TimeSpan.Zero).ConfigureAwait(false))
            {
                await Clock.Step(end - Clock.Now).ConfigureAwait(false);
            }

            putBack();
        }
        finally
        {
            host.Injector.EndRepeating();
            host.Journal.TryReplace(null, journal);
            inputs.Open(snapshot.Inputs);
        }

        if (!wasPaused)
        {
            Clock.Resume();
        }
    }

    /// <summary>Of which run a snapshot is: what it can be restored in must have been started with that seed at that instant.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DevFailedException">The file is no snapshot, or damaged.</exception>
    public static (ulong Seed, DateTimeOffset Start) RunOf(string path)
    {
        var snapshot = Read(path);
        return (snapshot.Seed, snapshot.Start);
    }

    private static Snapshot Read(string path)
    {
        Snapshot? read = null;
        Guard(() => read = SnapshotFile.Read(path));
        return read!;
    }

    // From inside the clock: nothing else runs.
    private Action Begin(Snapshot snapshot, IDeviceJournal? journal)
    {
        // The past is told already.
        host.Journal.TryReplace(journal, null);
        host.Injector.BeginRepeating();
        var putBack = Clock.Rewind(Clock.Start);
        host.Remake();
        foreach (var logged in snapshot.Inputs)
        {
            Clock.EnterAt((Clock.Start + new TimeSpan(logged.Ticks)).UtcTicks, () => InputLog.Replay(() => _ = Again(logged.Input)));
        }

        return putBack;
    }

    private Task<T> Inside<T>(Func<T> act)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Clock.EnterInTurn(() =>
        {
            try
            {
                done.SetResult(act());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    // A refusal then is a refusal now.
    private async Task Again(DeviceInput input)
    {
        if (FaultGate.IsOfFault(input))
        {
            FaultGate.Again(host.Injector, input);
            return;
        }

        try
        {
            await Ask(host.Find(input.Device.ToString())!.For(new("replay")), input).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DevFailedException or OperationCanceledException)
        {
            // Whoever asked was told, the first time.
        }
    }

    private static async ValueTask Ask(IDevicePort port, DeviceInput input)
    {
        switch (input.Kind)
        {
            case InputKind.Write:
                await port.Write(input.Member, input.Value).ConfigureAwait(false);
                break;
            case InputKind.Execute:
                await port.Execute(input.Member, input.Value).ConfigureAwait(false);
                break;
            case InputKind.Read:
                await port.Read(input.Member).ConfigureAwait(false);
                break;
            case InputKind.Configure:
                await port.Configure(input.Member, (IReadOnlyDictionary<string, string>)input.Value!).ConfigureAwait(false);
                break;
            default:
                var kind = input.Kind == InputKind.PollAttribute ? MemberKind.Attribute : MemberKind.Command;
                var period = TimeSpan.FromMilliseconds(Convert.ToDouble(input.Value, CultureInfo.InvariantCulture));
                await (period > TimeSpan.Zero
                    ? port.Administration.StartPolling(kind, input.Member, period).AsTask()
                    : port.Administration.StopPolling(kind, input.Member).AsTask()).ConfigureAwait(false);
                break;
        }
    }

    private void RequireFits(string path, Snapshot snapshot)
    {
        var (recipes, why) = host.Recipes;
        if (why is not null)
        {
            throw Refuse($"No snapshot can be restored here: {why}");
        }

        if (snapshot.Seed != Seed || snapshot.Start != Clock.Start)
        {
            throw Refuse(
                $"{path} is of another run, with seed {snapshot.Seed} from {snapshot.Start:O}; this one has seed {Seed} and is from {Clock.Start:O}."
                + " Start it with --seed and --start-time as that one was");
        }

        SnapshotDevice[] mine = [.. recipes.Select(SnapshotDevice.Of)];
        var missing = snapshot.Devices.Except(mine).Concat(mine.Except(snapshot.Devices)).ToList();
        if (missing.Count > 0 || !mine.SequenceEqual(snapshot.Devices))
        {
            throw Refuse($"{path} is of other devices: {string.Join(", ", missing.Select(device => $"{device.Name} ({device.Class})").Distinct())}"
                + " differ, in their class, properties or order");
        }

        var unknown = snapshot.Inputs.FirstOrDefault(logged => !FaultGate.IsOfFault(logged.Input) && mine.All(device => !DeviceName.Parse(device.Name).Equals(logged.Input.Device)));
        if (unknown is not null || snapshot.Inputs.Any(logged => logged.Ticks < 0 || logged.Ticks > snapshot.Ticks))
        {
            throw Refuse($"{path} cannot be: something came to {unknown?.Input.Device.ToString() ?? "a device"} that is not there, or not yet");
        }

        if (snapshot.Inputs.FirstOrDefault(logged => !FaultGate.CanBe(logged.Input)) is { } wrong)
        {
            throw Refuse($"{path} cannot be: '{wrong.Input.Value}' of number {wrong.Input.Member} is no fault");
        }
    }

    private static void Guard(Action access)
    {
        try
        {
            access();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(exception.Message);
        }
    }
}
