using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A server in memory that answers as the test says, but tells no events, and a client of it in virtual time.</summary>
internal sealed class FarServer : IAsyncDisposable
{
    public const string Name = "sys/tg_test/1";

    private readonly Channel<FarRequest> asked = System.Threading.Channels.Channel.CreateUnbounded<FarRequest>();
    private readonly ConcurrentQueue<string> operations = new();

    private int answered;

    public FarServer(TangoClientOptions? options = null)
    {
        Client = new(Open, ZmtpSockets.Connect, (options ?? new()) with { Clock = Clock });
        Device = Client.Device(Name);
    }

    public TestScheduler Clock { get; } = new();

    public TangoClient Client { get; }

    public DeviceProxy Device { get; }

    public ConcurrentQueue<FarConnection> Connections { get; } = new();

    /// <summary>Whether nobody listens.</summary>
    public bool IsAway { get; set; }

    /// <summary>What it was asked, in order, but for configurations and events.</summary>
    public string[] Operations => [.. operations.Where(name => name != "get_attribute_config_5")];

    /// <summary>Answers a request; default: as TangoTest did.</summary>
    public Func<FarConnection, FarRequest, Task> Answer { get; set; } = AsCaptured;

    public static async Task AsCaptured(FarConnection connection, FarRequest request)
    {
        if (request.Header.Operation == "set_attribute_config_5")
        {
            await connection.Send(request.Result(null));
            return;
        }

        var reply = request.Header.Operation switch
        {
            "ping" => "03_ping",
            "info_3" => "08_info_3",
            "read_attributes_5" => "10_read_double_rw",
            "write_attributes_4" => "34_write_double",
            "get_attribute_config_5" => "44_get_attribute_config",
            "command_inout_4" => "76_cmd_State",
            "black_box" => "09_black_box",
            "read_attribute_history_5" => "86_read_attribute_history_5",
            "command_inout_history_4" => "87_command_inout_history_4",
            var other => throw new NotSupportedException(other),
        };
        await connection.Send(request.Captured(reply));
    }

    /// <summary>The next request that is none for a configuration, once it is there.</summary>
    public async Task<FarRequest> NextRequest()
    {
        while (true)
        {
            var request = await asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), RealTime.Clock.AsTimeProvider());
            if (request.Header.Operation != "get_attribute_config_5")
            {
                return request;
            }
        }
    }

    /// <summary>So many requests have come, of any kind, and their answers are where they were to go.</summary>
    public async Task AllAnswered(int requests)
    {
        while (Volatile.Read(ref answered) < requests)
        {
            await Task.Yield();
        }
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private async Task Respond(FarConnection connection, FarRequest request)
    {
        await Answer(connection, request);
        Interlocked.Increment(ref answered);
    }

    private Task<Stream> Open(CancellationToken cancellation)
    {
        if (IsAway)
        {
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        var (near, far) = MemoryWire.OpenInline();
        var connection = new FarConnection(far);
        Connections.Enqueue(connection);
        _ = connection.Serve((_, request) =>
        {
            if (request.IsForEvents)
            {
                return connection.Send(request.Header.Operation == "_get_adm_name" ? request.Captured("07_get_adm_name")
                    : request.Refuse(DevFailed.Because("API_AttributePollingNotStarted", "no polling, no events", "FarServer"))).AsTask();
            }

            operations.Enqueue(request.Header.Operation);
            asked.Writer.TryWrite(request);
            return Respond(connection, request);
        });
        return Task.FromResult<Stream>(near);
    }
}
