using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Reactive.Testing;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

/// <summary>Clients that mean no good, over TCP: the others are served, and nothing is left of those when they are gone.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    private const string Asked = "test/hostile/1/asked";

    private readonly TestScheduler clock = new();
    private readonly ServerBench bench;
    private readonly Counter counter;
    private SocketListener listener = null!;
    private Terminal other = null!;

    public HostileTests()
    {
        bench = new(clock: clock);
        counter = bench.Host.Add("test/hostile/1", context => new Counter(context));
    }

    public async ValueTask InitializeAsync()
    {
        listener = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
        bench.Server.Serve(listener);
        other = await Connect();
        await other.Until(">>> ");
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await bench.DisposeAsync();
    }

    public static TheoryData<string> States =>
    [
        "", "test/lin", new string('x', 100_000), "?\n", "quit\n", "json on\nprompt off\n", $"watch {ServerBench.Name}/count\n", $"watch {Asked} every 1\n",
        $"watch {Asked} every 1\nwatch {ServerBench.Name}/answer\n?\n\n", $"{ServerBench.Name}/gated\n", $"{ServerBench.Name}/gated\nwatch {Asked}\n",
        string.Concat(Enumerable.Repeat($"{ServerBench.Name}/large\n", 100)), $"lock {ServerBench.Name}\n",
    ];

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_reset_after(string typed)
    {
        for (var i = 0; i < 20; i++)
        {
            var client = await Connect();
            await client.Type(typed);
            if (i % 2 == 0)
            {
                await client.Until(">>> ");
            }

            await client.Reset();
        }

        await NothingIsLeft();
    }

    [Fact]
    public async Task Random_bytes()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var bytes = new byte[seed * 100];
            new Random(seed).NextBytes(bytes);
            await using var client = await Connect();
            await client.Send(bytes);
            if (seed % 2 == 0)
            {
                client.EndInput();
                await client.ToEnd();
            }
            else
            {
                await client.Reset();
            }
        }

        await NothingIsLeft();
    }

    [Fact]
    public async Task A_hello_of_TLS_on_a_port_without()
    {
        for (var i = 0; i < 10; i++)
        {
            using var client = new TcpClient(listener.Address.Host, listener.Address.Port);
            await using var tls = new SslStream(client.GetStream());

            await Assert.ThrowsAnyAsync<AuthenticationException>(() => tls.AuthenticateAsClientAsync("localhost").Soon());
        }

        await NothingIsLeft();
    }

    [Fact]
    public async Task Thousands_that_connect_and_close()
    {
        for (var i = 0; i < 4_000; i++)
        {
            var client = await Connect();
            await (i % 2 == 0 ? client.Reset() : client.DisposeAsync().AsTask());
        }

        await NothingIsLeft();
    }

    private async Task NothingIsLeft()
    {
        // All that came before it have been accepted.
        await using (var last = await Connect())
        {
            await last.Until(">>> ");
        }

        await new Func<bool>(() => bench.Server.Clients == 1).Becomes();

        // What was under way for them ends, and a lock outlives who took it by its 10 s at most.
        clock.AdvanceBy(TimeSpan.FromSeconds(11).Ticks);
        var before = counter.Asked;
        clock.AdvanceBy(TimeSpan.FromSeconds(11).Ticks);

        Assert.Equal(before, counter.Asked);
        Assert.Equal("42", await other.Ask($"{ServerBench.Name}/answer"));
        Assert.Equal("1.0", await other.Ask($"{ServerBench.Name}/number = 1"));
    }

    private async Task<Terminal> Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener.Address.Host, listener.Address.Port);
        return new(new NetworkStream(socket, ownsSocket: true));
    }

    private sealed class Counter : Device
    {
        public Counter(DeviceContext context)
            : base(context) => Attribute("asked", () => ++Asked);

        public long Asked { get; private set; }
    }
}
