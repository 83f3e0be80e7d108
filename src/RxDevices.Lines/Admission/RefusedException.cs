namespace RxDevices.Lines;

/// <summary>A client that is not let in; the message is what it is told.</summary>
internal sealed class RefusedException(string why) : IOException(why);
