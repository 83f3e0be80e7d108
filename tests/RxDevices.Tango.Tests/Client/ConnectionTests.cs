using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Client;

/// <summary>Connections that are kept, lost, too many, or none.</summary>
public class ConnectionTests
{
    [Fact]
    public async Task One_call_after_the_other_needs_one_connection()
    {
        await using var server = new FarServer();

        Assert.Equal((-4.0906064464213818, 3.25), await Read(server));
        Assert.Equal((-4.0906064464213818, 3.25), await Read(server));
        await server.Device.WriteAttribute("double_scalar", 2.5);
        Assert.Equal(DevState.Running, await server.Device.Execute("State"));

        Assert.Single(server.Connections);
        Assert.Equal(["read_attributes_5", "read_attributes_5", "write_attributes_4", "command_inout_4"], server.Operations);
    }

    [Theory]
    [InlineData(128, 100)]
    [InlineData(4, 4)]
    public async Task A_hundred_reads_at_once_have_a_connection_each_up_to_the_most(int most, int connections)
    {
        await using var server = new FarServer(new() { MostConnections = most });
        await Read(server);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        server.Answer = async (connection, request) =>
        {
            if (Interlocked.Increment(ref waiting) == connections)
            {
                all.SetResult();
            }

            await all.Task;
            await FarServer.AsCaptured(connection, request);
        };

        var readings = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Read(server))));

        Assert.All(readings, reading => Assert.Equal((-4.0906064464213818, 3.25), reading));
        Assert.Equal(connections, server.Connections.Count);
    }

    [Fact]
    public async Task Of_many_connections_a_few_are_kept()
    {
        await using var server = new FarServer(new() { KeptConnections = 2 });
        await Read(server);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        server.Answer = async (connection, request) =>
        {
            if (Interlocked.Increment(ref waiting) == 5)
            {
                all.SetResult();
            }

            await all.Task;
            await FarServer.AsCaptured(connection, request);
        };

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Read(server))));

        Assert.Equal(3, await Left(server, 3));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_was_closed_while_it_was_idle_is_replaced_for_any_call(bool withGoodbye)
    {
        await using var server = new FarServer();
        await Read(server);
        await Leave(server.Connections.Single(), withGoodbye);

        await server.Device.WriteAttribute("double_scalar", 2.5);

        Assert.Equal(2, server.Connections.Count);
        Assert.Equal(["read_attributes_5", "write_attributes_4"], server.Operations);
    }

    [Fact]
    public async Task A_read_whose_connection_breaks_is_asked_again()
    {
        await using var server = new FarServer();
        await Read(server);
        BreakOnce(server, withGoodbye: false);

        Assert.Equal((-4.0906064464213818, 3.25), await Read(server));
        Assert.Equal(2, server.Connections.Count);
    }

    [Fact]
    public async Task A_command_whose_connection_breaks_is_not_asked_again()
    {
        await using var server = new FarServer();
        BreakOnce(server, withGoodbye: false);

        var refusal = await Refusal(() => server.Device.Execute("DevVoid"));

        Assert.Equal(
            ["API_CorbaException: COMM_FAILURE CORBA system exception: COMM_FAILURE_WaitingForReply (Connection::command_inout())",
                "API_CommunicationFailed: Failed to execute command_inout on device sys/tg_test/1, command DevVoid (Connection::command_inout())"],
            refusal);
        Assert.Single(server.Operations);
        Assert.Equal(DevState.Running, await server.Device.Execute("State"));
    }

    [Fact]
    public async Task A_command_that_the_server_did_not_look_at_is_asked_again()
    {
        await using var server = new FarServer();
        BreakOnce(server, withGoodbye: true);

        Assert.Equal(DevState.Running, await server.Device.Execute("State"));
        Assert.Equal(["command_inout_4", "command_inout_4"], server.Operations);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_a_second_later()
    {
        await using var server = new FarServer { IsAway = true };
        string[] away =
        [
            "API_CorbaException: TRANSIENT CORBA system exception: TRANSIENT_ConnectFailed (Connection::connect)",
            "API_ServerNotRunning: Failed to connect to device sys/tg_test/1 (Connection::connect)",
            "API_CommandFailed: Failed to execute command_inout on device sys/tg_test/1, command State (Connection::command_inout())",
        ];
        Assert.Equal(away, await Refusal(() => server.Device.Execute("State")));
        server.IsAway = false;
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(0.9));
        Assert.Equal(
            ["API_CantConnectToDevice: Failed to connect to device sys/tg_test/1\nThe connection request was delayed.\n"
                + "The last connection request was done less than 1000 ms ago (Connection::reconnect)",
                away[2]],
            await Refusal(() => server.Device.Execute("State")));

        server.Clock.AdvanceBy(TimeSpan.FromSeconds(0.2));

        Assert.Equal(DevState.Running, await server.Device.Execute("State"));
    }

    [Fact]
    public async Task A_silent_server_is_timed_out_and_the_late_answer_is_nobodys()
    {
        await using var server = new FarServer();
        await Read(server);
        await server.NextRequest();
        server.Answer = (_, _) => Task.CompletedTask;

        var read = server.Device.ReadAttribute("double_scalar");
        await server.NextRequest();
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(2.9));
        Assert.False(read.IsCompleted);
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(0.2));

        Assert.Equal(
            ["API_CorbaException: TRANSIENT CORBA system exception: TRANSIENT_CallTimedout (DeviceProxy:read_attribute)",
                "API_DeviceTimedOut: Timeout (3000 mS) exceeded on device sys/tg_test/1 (DeviceProxy:read_attribute)"],
            await Refusal(() => read));
        await server.Connections.Single().Left;
        server.Answer = FarServer.AsCaptured;
        Assert.Equal((-4.0906064464213818, 3.25), await Read(server));
        Assert.Equal(2, server.Connections.Count);
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_any_more_does_not()
    {
        await using var server = new FarServer { Answer = (_, _) => Task.CompletedTask };
        using var enough = new CancellationTokenSource();
        var execute = server.Device.Execute("State", cancellation: enough.Token);
        await server.NextRequest();

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execute);
        await server.Connections.Single().Left;
    }

    private static async Task<(double Value, double SetPoint)> Read(FarServer server)
    {
        var reading = await server.Device.ReadAttribute<double>("double_scalar");
        return (reading.Value, reading.SetPoint);
    }

    private static void BreakOnce(FarServer server, bool withGoodbye) => server.Answer = async (connection, request) =>
    {
        if (request.Header.Operation == "get_attribute_config_5")
        {
            await FarServer.AsCaptured(connection, request);
            return;
        }

        server.Answer = FarServer.AsCaptured;
        await Leave(connection, withGoodbye);
    };

    private static async Task Leave(FarConnection connection, bool withGoodbye)
    {
        if (withGoodbye)
        {
            await connection.SayGoodbye();
        }
        else
        {
            connection.Close();
        }
    }

    private static async Task<int> Left(FarServer server, int count)
    {
        while (server.Connections.Count(connection => connection.Left.IsCompleted) < count)
        {
            await Task.Yield();
        }

        return server.Connections.Count(connection => connection.Left.IsCompleted);
    }

    private static async Task<string[]> Refusal(Func<Task> call) =>
    [
        .. (await Assert.ThrowsAsync<DevFailedException>(call)).Failure.Errors
            .Select(error => $"{error.Reason}: {error.Description} ({error.Origin})"),
    ];
}
