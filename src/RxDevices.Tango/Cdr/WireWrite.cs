namespace RxDevices.Tango;

/// <summary>Writes one value into a message. It is called twice, first to measure, and must say the same both times.</summary>
internal delegate void WireWrite<in T>(ref CdrWriter writer, T value);
