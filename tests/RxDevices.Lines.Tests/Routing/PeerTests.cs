using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Routing;

public sealed class PeerTests : IDisposable
{
    private static readonly Peer Remote = new("192.0.2.1 port 1234", IsLocal: false);

    private readonly Room room = new();

    public void Dispose() => room.Dispose();

    [Theory]
    [InlineData("test/lines/1/number = 5")]
    [InlineData("test/lines/1/number = nonsense")]
    [InlineData("test/lines/1/none = 5")]
    [InlineData("test/lines/1/Nothing()")]
    [InlineData("test/lines/1/State()")]
    [InlineData("test/lines/1/none(1)")]
    public void A_peer_of_another_machine_neither_writes_nor_executes(string line)
    {
        var stranger = room.Connect(peer: Remote);

        stranger.Type(line, "test/lines/1/number");

        Assert.Equal(2, stranger.Replies.Count);
        Assert.Contains("reason = API_ReadOnlyMode\n", stranger.Replies[0], StringComparison.Ordinal);
        Assert.Contains("writes and commands from its own machine only", stranger.Replies[0], StringComparison.Ordinal);
        Assert.Equal("0s 0.0", stranger.Replies[1]);
    }

    [Fact]
    public void A_peer_of_another_machine_reads_describes_and_watches()
    {
        var stranger = room.Connect(peer: Remote);

        stranger.Type("test/lines/1/answer", "watch test/lines/1/number", "", "?");

        Assert.Equal(
            ["0s 42", "0s 0001-01-01T00:00:00.000000Z test/lines/1/number 0.0 ATTR_VALID", "0s test/asyncio/1\ntest/lines/1"],
            stranger.Replies);
    }

    [Fact]
    public void A_peer_is_known_to_devices_by_its_address_until_it_says_who_it_is()
    {
        var stranger = room.Connect(peer: Remote with { Host = "192.0.2.1" });

        stranger.Type("test/lines/1/number", "client 'the other' \"far away\"", "test/lines/1/number", "client (me)", "client '(me)'", "test/lines/1/number", "blackbox test/lines/1 3");

        Assert.Equal(
            """
            0s 01/01/0001 00:00:00:00 : Operation read_attributes_5 (number) from device requested from 192.0.2.1 ((me))
            01/01/0001 00:00:00:00 : Operation read_attributes_5 (number) from device requested from far away (the other)
            01/01/0001 00:00:00:00 : Operation read_attributes_5 (number) from device requested from 192.0.2.1 (192.0.2.1 port 1234)
            """,
            stranger.Replies[^1]);
    }

    [Fact]
    public void A_program_is_told_who_it_is_so_that_it_knows_that_it_was_heard()
    {
        var program = room.Connect();

        program.Type("json on", "client 'a b'");

        Assert.Equal(["""0s {"client":"a b","host":"localhost"}"""], program.Replies);
    }

    [Fact]
    public void A_peer_of_another_machine_writes_where_the_server_allows_it()
    {
        var stranger = room.Connect(new() { AllowRemoteWrites = true }, Remote);

        stranger.Type("test/lines/1/number = 5", "test/lines/1/Say(hi)");

        Assert.Equal(["0s 5.0", "0s hi"], stranger.Replies);
    }
}
