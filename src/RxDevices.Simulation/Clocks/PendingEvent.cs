namespace RxDevices.Simulation;

/// <summary>Something that waits in a <see cref="SimulationClock"/> for its time.</summary>
/// <param name="Due">When it is due.</param>
/// <param name="Owner">The name of the device that waits, where that is known.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record PendingEvent(DateTimeOffset Due, string? Owner);
