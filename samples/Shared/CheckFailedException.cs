namespace RxDevices.Samples;

/// <summary>A sample did not do what it is there to show.</summary>
public sealed class CheckFailedException(string message) : Exception(message);
