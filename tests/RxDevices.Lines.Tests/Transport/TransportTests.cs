using System.Net.Sockets;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Transport;

/// <summary>What holds over every transport.</summary>
public abstract class TransportTests(LineTransport transport) : IAsyncLifetime
{
    private const string Answer = ServerBench.Name + "/answer";
    private const string Gated = ServerBench.Name + "/gated";

    private readonly ServerBench bench = new();
    private SocketListener listener = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(transport == LineTransport.Epoll && !OperatingSystem.IsLinux(), "no epoll here");
        listener = await Listen(LineAddress.Tcp("127.0.0.1", 0));
        bench.Server.Serve(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_conversation_over_TCP()
    {
        await using var client = await Connect();
        Assert.Equal(">>> ", await client.Until(">>> "));

        await client.Type($"{Answer}\r\n{ServerBench.Name}/number = 2\n{ServerBench.Name}/number");
        client.EndInput();

        Assert.Equal("42\n>>> 2.0\n>>> 2.0\n>>> ", await client.ToEnd());
    }

    [Fact]
    public async Task Two_clients_of_a_unix_socket_are_two_clients_to_a_lock()
    {
        var folder = Directory.CreateTempSubdirectory("rxdevices").FullName;
        var other = await Listen(LineAddress.Parse($"unix:{folder}/lines"));
        bench.Server.Serve(other);
        await using var first = new Terminal(await Open(other.Address));
        await using var second = new Terminal(await Open(other.Address));
        await first.Until(">>> ");
        await second.Until(">>> ");

        await first.Ask($"lock {ServerBench.Name}");

        Assert.Contains("reason = API_DeviceLocked\n", await second.Ask($"{ServerBench.Name}/number = 2"), StringComparison.Ordinal);
        Assert.Matches(@"^locked by unix client \d+ on localhost until ", await second.Ask($"locked {ServerBench.Name}"));
        Assert.Equal("2.0", await first.Ask($"{ServerBench.Name}/number = 2"));
        await other.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_conversation_over_IPv6()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "no IPv6 here");
        var other = await Listen(LineAddress.Parse("tcp://[::1]:0"));
        bench.Server.Serve(other);
        await using var client = new Terminal(await Open(other.Address));

        await client.Type($"{ServerBench.Name}/number = 2\nquit\n");

        Assert.Equal(">>> 2.0\n>>> ", await client.ToEnd());
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_an_answer_gives_up_the_question_and_nobody_else_notices()
    {
        await using var other = await Connect();
        await other.Until(">>> ");
        var client = await Connect();
        await client.Type($"{Gated}\n");
        await bench.Device.Gate.Asked.Soon();

        await client.Reset();

        await bench.Device.Gate.GivenUp.Soon();
        Assert.Equal("42", await other.Ask(Answer));
        await new Func<bool>(() => bench.Server.Clients == 1).Becomes().Soon();
    }

    [Fact]
    public async Task A_client_that_never_reads_is_held_up_and_nobody_else()
    {
        await using var deaf = await Connect();
        var line = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{ServerBench.Name}/large\n", 1_000)));
        using var given = new CancellationTokenSource();
        var flood = Flood();

        await using var other = await Connect();
        await other.Until(">>> ");
        Assert.Equal("42", await other.Ask(Answer));
        await given.CancelAsync();
        await deaf.Reset();
        await flood;
        await new Func<bool>(() => bench.Server.Clients == 1).Becomes().Soon();

        async Task Flood()
        {
            try
            {
                while (!given.IsCancellationRequested)
                {
                    await deaf.Stream.WriteAsync(line, given.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // Held up, as it should be.
            }
        }
    }

    [Fact]
    public async Task A_device_that_blocks_holds_up_its_own_client_only()
    {
        await using var held = await Connect();
        await held.Until(">>> ");
        await using var other = await Connect();
        await other.Until(">>> ");
        await held.Type($"{ServerBench.Name}/blocking\n");
        await bench.Device.Blocked.Soon();

        Assert.Equal("0.0", await other.Ask($"{ServerBench.Name}/number"));

        bench.Device.Unblock();
        Assert.Equal("1\n>>> ", await held.Until(">>> "));
    }

    [Fact]
    public async Task A_line_of_200_KiB_is_refused_and_the_next_is_answered()
    {
        await using var client = await Connect();
        await client.Until(">>> ");

        Assert.Contains("The line is longer than 65536 bytes", await client.Ask(new string('x', 200 * 1024)), StringComparison.Ordinal);
        Assert.Equal("42", await client.Ask(Answer));
    }

    [Fact]
    public async Task A_thousand_clients_that_come_and_go_leave_nothing_behind()
    {
        foreach (var _ in Enumerable.Range(0, 10))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
            {
                var client = await Connect();
                if (i % 2 == 0)
                {
                    await client.Until(">>> ");
                    Assert.Equal("42", await client.Ask(Answer));
                }

                if (i % 4 == 3)
                {
                    await client.Reset();
                }

                await client.DisposeAsync();
            })).Soon();
        }

        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task Stopping_with_a_question_under_way_answers_it_and_listens_no_more()
    {
        await using var client = await Connect();
        await client.Until(">>> ");
        await client.Type($"{Gated}\n");
        await bench.Device.Gate.Asked.Soon();

        var address = listener.Address;
        var stop = bench.Server.Stop();
        bench.Device.Gate.Open(7);

        Assert.Equal("7\n>>> ", await client.ToEnd());
        await stop.Soon();
        await Assert.ThrowsAsync<SocketException>(() => Open(address));
    }

    [Fact]
    public async Task Clients_that_say_nothing_do_not_hold_up_the_end()
    {
        await using var client = await Connect();
        await client.Until(">>> ");

        var stop = bench.Server.Stop();

        Assert.Equal("", await client.ToEnd());
        await stop.Soon();
    }

    [Fact]
    public async Task A_client_library_over_TCP_reads_writes_and_watches()
    {
        await using var client = await LineClient.Connect(listener.Address);
        var device = client.Device(ServerBench.Name);

        await device.WriteAttribute("number", 1.5).Soon();

        Assert.Equal(1.5, (await device.ReadAttribute<double>("number").Soon()).Value);
    }

    [Fact]
    public async Task A_client_library_finds_a_server_that_came_back_at_the_same_address()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var first = new ServerBench();
        first.Server.Serve(await Listen(LineAddress.Unix(path)));
        await using var client = await LineClient.Connect(LineAddress.Unix(path));
        var device = client.Device(ServerBench.Name);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => device.ReadAttribute("answer"))).Soon();

        await first.DisposeAsync();
        Assert.Equal("API_CommunicationFailed", (await Assert.ThrowsAsync<DevFailedException>(() => device.WriteAttribute("number", 1.0).Soon())).Failure.Reason);
        await using var second = new ServerBench();
        second.Server.Serve(await Listen(LineAddress.Unix(path)));

        await device.WriteAttribute("number", 2.0).Soon();
        Assert.Equal(2.0, (await device.ReadAttribute<double>("number").Soon()).Value);
    }

    [Fact]
    public async Task A_unix_socket_replaces_the_file_a_killed_server_left_and_is_removed_at_the_end()
    {
        var address = LineAddress.Unix(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        using (var killed = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            killed.Bind(new UnixDomainSocketEndPoint(address.Path!));
            File.Move(address.Path!, address.Path! + ".kept");
        }

        File.Move(address.Path! + ".kept", address.Path!);
        await using (var local = await Listen(address))
        {
            bench.Server.Serve(local);
            await using var client = new Terminal(await Open(address));
            await client.Until(">>> ");
            Assert.Equal("1.0", await client.Ask($"{ServerBench.Name}/number = 1"));
        }

        Assert.False(File.Exists(address.Path));
    }

    [Fact]
    public async Task A_unix_socket_that_is_served_is_not_taken_away()
    {
        var address = LineAddress.Unix(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        await using var first = await Listen(address);

        await Assert.ThrowsAsync<IOException>(() => Listen(address));

        Assert.True(File.Exists(address.Path));
    }

    [Fact]
    public async Task A_file_that_is_no_socket_is_not_taken_away()
    {
        var path = Path.GetTempFileName();
        try
        {
            await Assert.ThrowsAsync<IOException>(() => Listen(LineAddress.Unix(path)));

            Assert.True(File.Exists(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused() =>
        await Assert.ThrowsAsync<IOException>(() => Listen(listener.Address));

    private Task<SocketListener> Listen(LineAddress address) => SocketListener.Listen(address, transport);

    private async Task<Terminal> Connect() => new(await Open(listener.Address));

    private static async Task<Stream> Open(LineAddress address)
    {
        var endPoint = await address.Resolve(CancellationToken.None);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(endPoint);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
