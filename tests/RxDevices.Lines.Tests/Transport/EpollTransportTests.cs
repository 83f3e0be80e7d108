namespace RxDevices.Lines.Tests.Transport;

public sealed class EpollTransportTests() : TransportTests(LineTransport.Epoll);
