namespace RxDevices.Simulation;

/// <summary>A fault, or its target, that cannot be read.</summary>
/// <param name="text">The text.</param>
/// <param name="error">What is wrong with it.</param>
public sealed class FaultException(string text, FaultError error) : FormatException($"The fault \"{text}\" is wrong at {error}")
{
    /// <summary>What is wrong with it, and where.</summary>
    public FaultError Error { get; } = error;
}
