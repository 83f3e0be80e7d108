using System.Net.Sockets;

namespace RxDevices.Lines.Tests.Transport;

public class SocketListenerTests
{
    [Fact]
    public async Task A_port_may_be_taken_again_while_old_connections_of_it_time_out()
    {
        var first = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
        var address = first.Address;
        using (var client = new TcpClient("127.0.0.1", address.Port))
        {
            // Who closes first waits.
            await (await first.Accept(default))!.DisposeAsync();
            Assert.Equal(-1, client.GetStream().ReadByte());
        }

        await first.DisposeAsync();

        await using var second = await SocketListener.Listen(address);
        Assert.Equal(address, second.Address);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_named()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var refusal = await Assert.ThrowsAsync<IOException>(() => SocketListener.Listen(LineAddress.Unix($"{folder}/lines")));

        Assert.Equal($"Cannot listen on unix:{folder}/lines: there is no folder {folder}. Make it, or choose another path.", refusal.Message);
    }

    [Theory]
    [InlineData(SocketError.AccessDenied, "this port needs special rights. Choose a port from 1024 on (0 picks a free one).")]
    [InlineData(
        SocketError.AddressNotAvailable,
        "that is no address of this machine. 127.0.0.1 serves this machine alone, 0.0.0.0 serves all.")]
    [InlineData(
        SocketError.HostNotFound, "no host of that name is known. 127.0.0.1 serves this machine alone, 0.0.0.0 serves all.")]
    public void What_keeps_a_port_from_being_listened_on_is_said_with_what_to_do(SocketError error, string expected) => Assert.Equal(
        $"Cannot listen on tcp://192.0.2.1:80: {expected}",
        ListenFailures.Explain(LineAddress.Tcp("192.0.2.1", 80), new SocketException((int)error)).Message);

    [Fact]
    public void A_path_longer_than_a_socket_may_have_is_no_address()
    {
        var path = new string('x', 104);

        var refusal = Assert.Throws<FormatException>(() => LineAddress.Parse($"unix:{path}"));

        Assert.Equal($"'unix:{path}' is too long: the path of a unix socket has at most 103 bytes.", refusal.Message);
    }
}
