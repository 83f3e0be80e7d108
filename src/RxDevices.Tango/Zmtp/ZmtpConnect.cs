namespace RxDevices.Tango;

/// <summary>Connects to an endpoint as servers name it, <c>tcp://HOST:PORT</c>.</summary>
/// <exception cref="IOException">Nobody answers there.</exception>
internal delegate ValueTask<Stream> ZmtpConnect(string endpoint, CancellationToken cancellation);
