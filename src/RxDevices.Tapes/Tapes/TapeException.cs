namespace RxDevices.Tapes;

/// <summary>A file is no tape that can be read here.</summary>
/// <param name="message">What it is instead, and what to do.</param>
public sealed class TapeException(string message) : Exception(message);
