namespace RxDevices.Lines.Tests.Transport;

public sealed class SocketTransportTests() : TransportTests(LineTransport.Sockets);
