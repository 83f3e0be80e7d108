namespace RxDevices.Files;

/// <summary>A step did not become what it should.</summary>
internal sealed class BrokenException(string message) : Exception(message);
