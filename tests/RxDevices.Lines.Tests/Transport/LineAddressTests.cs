namespace RxDevices.Lines.Tests.Transport;

public class LineAddressTests
{
    [Theory]
    [InlineData("tcp://127.0.0.1:8888", "127.0.0.1", 8888, null)]
    [InlineData("TCP://localhost:0", "localhost", 0, null)]
    [InlineData("tcp://[::1]:65535", "::1", 65535, null)]
    [InlineData("unix:/run/devices.sock", "", 0, "/run/devices.sock")]
    [InlineData("unix:///run/devices.sock", "", 0, "/run/devices.sock")]
    [InlineData("unix:here", "", 0, "here")]
    public void An_address_is_read(string text, string host, int port, string? path)
    {
        var address = LineAddress.Parse(text);

        Assert.Equal((host, port, path), (address.Host, address.Port, address.Path));
        Assert.Equal(address, LineAddress.Parse(address.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unix:")]
    [InlineData("unix://")]
    [InlineData("127.0.0.1:8888")]
    [InlineData("tcp://:8888")]
    [InlineData("tcp://host")]
    [InlineData("tcp://host:")]
    [InlineData("tcp://host:65536")]
    [InlineData("tcp://host:-1")]
    [InlineData("http://host:80")]
    public void What_is_no_address_is_refused_with_what_would_be(string text) =>
        Assert.Equal(
            $"'{text}' is no address; write tcp://HOST:PORT (for example tcp://127.0.0.1:8888), tls://HOST:PORT or unix:PATH.",
            Assert.Throws<FormatException>(() => LineAddress.Parse(text)).Message);
}
