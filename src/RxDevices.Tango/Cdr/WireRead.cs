namespace RxDevices.Tango;

/// <summary>Reads one value off a message.</summary>
internal delegate T WireRead<out T>(ref CdrReader reader);
