namespace RxDevices;

/// <summary>A source that was asked ended without a value.</summary>
internal sealed class ValueNotSetException : Exception;
