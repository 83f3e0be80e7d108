using System.Reactive.Concurrency;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Where a scenario is played.</summary>
/// <param name="find">The devices, by name.</param>
/// <param name="clock">Their time.</param>
/// <param name="faults">Makes things go wrong; null where nothing can be injected.</param>
/// <param name="events">What happens to faults, where that is told.</param>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ScenarioStage(
    Func<string, IDevicePort?> find, IScheduler clock, IFaultDoor? faults, IObservable<FaultEvent>? events = null)
{
    /// <summary>As long as Tango's clients wait for an answer.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(3);

    private readonly DateTimeOffset start = clock.Now;

    public IScheduler Clock => clock;

    public IFaultDoor? Faults => faults;

    public IObservable<FaultEvent>? FaultEvents => events;

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => clock.Now - start;

    public IDevicePort? Find(string device) => find(device);

    /// <summary>What a device has, or null where there is none.</summary>
    public async Task<DeviceDescription?> Describe(string device)
    {
        try
        {
            return find(device) is { } port ? await port.Describe().ConfigureAwait(false) : null;
        }
        catch (DevFailedException)
        {
            // A far device that is not there, or not any more, shows so only when it is asked.
            return null;
        }
    }

    /// <summary>What an attribute is, or null where there is none.</summary>
    public async Task<AttributeDescription?> Describe(AttributeName name) =>
        (await Describe(name.Device).ConfigureAwait(false))?.Attributes.FirstOrDefault(attribute =>
            attribute.Name.Equals(name.Attribute, StringComparison.OrdinalIgnoreCase));

    /// <summary>One reading, as a client takes it: it is a failure when the device refuses, is not there or does not answer in time.</summary>
    public async Task<Reading> Read(AttributeName name, AttributeDescription? description)
    {
        try
        {
            var port = find(name.Device) ?? throw new DevFailedException(Reasons.DeviceNotDefined, $"device {name.Device} is not there", "Scenario");
            var reading = await Within(Patience, cancellation => port.Read(name.Attribute, ReadSource.Device, cancellation).AsTask(), name).ConfigureAwait(false);
            return description is null ? reading : LabelledReading.Of(reading, description);
        }
        catch (DevFailedException refusal)
        {
            return Reading.Failed<double>(refusal.Failure, clock.Now);
        }
    }

    /// <summary>Does something with a device that must be done within a span.</summary>
    /// <exception cref="DevFailedException">The device refuses, or does not answer in time.</exception>
    public async Task<T> Within<T>(TimeSpan span, Func<CancellationToken, Task<T>> ask, AttributeName name)
    {
        using var giveUp = new CancellationTokenSource();
        var isLate = false;
        using var timer = clock.Schedule(span, () =>
        {
            isLate = true;
            giveUp.Cancel();
        });
        try
        {
            return await ask(giveUp.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (isLate)
        {
            throw new DevFailedException(Reasons.DeviceTimedOut, $"{name} did not answer within {SpanText.Of(span)}", "Scenario");
        }
    }
}
