using System.Globalization;
using System.Reactive.Concurrency;
using Microsoft.Reactive.Testing;

namespace RxDevices.Tests.Kit;

/// <summary>A virtual clock, a diary with its times, and the faults that devices on the bench tell of.</summary>
internal sealed class Bench
{
    private readonly List<string> diary = [];
    private readonly List<DeviceFault> faults = [];

    public TestScheduler Clock { get; } = new();

    /// <summary>What was noted, each with its time: <c>15s Extract</c>.</summary>
    public IReadOnlyList<string> Diary
    {
        get
        {
            lock (diary)
            {
                return [.. diary];
            }
        }
    }

    public IReadOnlyList<DeviceFault> Faults
    {
        get
        {
            lock (faults)
            {
                return [.. faults];
            }
        }
    }

    /// <summary>Where the devices of the bench keep their settings.</summary>
    public ISettingStore Settings { get; init; } = new MemorySettingStore();

    /// <summary>What the configuration says of each device of the bench.</summary>
    public Dictionary<string, IReadOnlyList<string>> Properties { get; init; } = [];

    public DeviceContext Context(string name = "test/bench/1") =>
        new(DeviceName.Parse(name), Clock, seed: 1, fault =>
        {
            lock (faults)
            {
                faults.Add(fault);
            }
        })
        { Settings = Settings, Properties = Properties };

    public Strand Strand(Action<Exception>? onThrow = null) => new(Clock, onThrow ?? (_ => { }));

    public T Started<T>(T device)
        where T : Device
    {
        device.Start();
        return device;
    }

    public void Note(object? what)
    {
        // TestScheduler moves work that is due now by one tick, so times are rounded.
        var seconds = Math.Round(Clock.Clock / (double)TimeSpan.TicksPerSecond, 3);
        lock (diary)
        {
            diary.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds}s {what}"));
        }
    }

    public void AdvanceTo(double seconds) => Clock.AdvanceTo((long)(seconds * TimeSpan.TicksPerSecond));

    public void At(double seconds, Action action) => Clock.Schedule(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(Clock.Clock), action);

    /// <summary>Notes what becomes of a task: its result, or its refusal's reason, or the name of what was thrown.</summary>
    public async Task Follow<T>(ValueTask<T> answer, string what)
    {
        try
        {
            var result = await answer.ConfigureAwait(false);
            Note($"{what} {result switch { Reading { Failure: { } failure } => failure.Reason, Reading reading => reading.Value, _ => result }}");
        }
        catch (DevFailedException refusal)
        {
            Note($"{what} {refusal.Failure.Reason}");
        }
        catch (Exception exception)
        {
            Note($"{what} {exception.GetType().Name}");
        }
    }
}
