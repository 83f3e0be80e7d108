namespace RxDevices.Testing;

/// <summary>A stream spoke twice at once, or after its end.</summary>
/// <param name="message">Which of the two.</param>
public sealed class OverlapException(string message) : Exception(message);
