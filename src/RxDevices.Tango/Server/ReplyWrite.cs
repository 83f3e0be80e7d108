namespace RxDevices.Tango;

/// <summary>Writes a result as a whole reply.</summary>
internal delegate void ReplyWrite<in T>(GiopWriter writer, in ReplyHeader header, T result);
