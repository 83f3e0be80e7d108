namespace RxDevices.Tango.Tests.Transport;

public class TangoAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:10000")]
    [InlineData("[::1]:0")]
    [InlineData("control-room.example:65535")]
    public void An_address_is_a_host_and_a_port(string text) => Assert.Equal(text, TangoAddress.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData(":10000")]
    [InlineData("localhost:")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:-1")]
    [InlineData("::1:10000")]
    [InlineData("tango://127.0.0.1:10000")]
    [InlineData("a b:1")]
    public void Anything_else_is_none(string text)
    {
        Assert.False(TangoAddress.TryParse(text, out _));
        Assert.Equal(
            $"'{text}' is no address; write HOST:PORT, for example 127.0.0.1:10000 (port 0 picks a free one).",
            Assert.Throws<FormatException>(() => TangoAddress.Parse(text)).Message);
    }
}
