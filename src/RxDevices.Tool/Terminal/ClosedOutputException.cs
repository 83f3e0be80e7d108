namespace RxDevices.Tool;

/// <summary>Nobody reads the standard output any more.</summary>
internal sealed class ClosedOutputException(IOException cause) : Exception("Nobody reads the output any more.", cause);
