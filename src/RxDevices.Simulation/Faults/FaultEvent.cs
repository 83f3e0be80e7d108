namespace RxDevices.Simulation;

/// <summary>Something that happened to an injected fault.</summary>
/// <param name="Time">When, by the host's clock.</param>
/// <param name="Id">The number of the fault.</param>
/// <param name="Phase">What happened.</param>
/// <param name="Where">Its target; where it struck, the device, attribute, command or client that it struck.</param>
/// <param name="Fault">The fault.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record FaultEvent(DateTimeOffset Time, int Id, FaultPhase Phase, string Where, Fault Fault);
