using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests.PyTango;

/// <summary>The real PyTango as a subscriber of our server's events.</summary>
public class PyTangoEventTests
{
    [OutsideFact("PyTango")]
    public async Task All_types_of_events_come_for_half_a_minute_without_a_time_out() => Assert.Equal(
        """
        not polled:
            API_AttributePollingNotStarted | The polling (necessary to send events) for the attribute throw_exception is not started | DServer::event_subscription
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command ZmqEventSubscriptionChange | Connection::command_inout()
            API_DSFailedRegisteringEvent | Device server send exception while trying to register event | EventConsumer::connect_event()
        all moved = [true,true,true,true]
        first = [true,true,true]
        reasons = []
        shapes = ["[251, 251]"]
        state = [10,8]
        failing = ["exception test"]
        configuration = ["","mV"]
        interface = [[62,30]]
        no data-ready:
            API_AttributeNotDataReadyEnabled | The attribute ampli is not data ready event enabled | DeviceAttribute.DataReady
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command ZmqEventSubscriptionChange | Connection::command_inout()
            API_DSFailedRegisteringEvent | Device server send exception while trying to register event | EventConsumer::connect_event()
        no attribute:
            API_AttrNotFound | nope attribute not found | MultiAttribute::get_attr_by_name
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command ZmqEventSubscriptionChange | Connection::command_inout()
            API_DSFailedRegisteringEvent | Device server send exception while trying to register event | EventConsumer::connect_event()
        a pipe:
            API_WrongNumberOfArgs | The event type you sent (pipe) is not a valid event type: there are change, periodic, archive, user_event, attr_conf, data_ready, intr_change | DServer::zmq_event_subscription_change
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command ZmqEventSubscriptionChange | Connection::command_inout()
            API_DSFailedRegisteringEvent | Device server send exception while trying to register event | EventConsumer::connect_event()
        """,
        await Driver.Tell("events"));

    [OutsideFact("PyTango")]
    public async Task A_client_goes_on_after_a_restart()
    {
        var first = await RxServer.Start();
        await using var client = OutsideProcess.Python("watch.py", $"tango://127.0.0.1:{first.Tango}/sys/tg_test/1/short_scalar#dbase=no");
        Assert.True(char.IsAsciiDigit((await client.Said.ReadLineAsync())![0]));

        Assert.Equal(0, await first.Stop("INT"));
        await first.DisposeAsync();
        await using var second = await RxServer.StartAt(int.Parse(first.Tango, System.Globalization.CultureInfo.InvariantCulture));

        await client.WhenSaid("API_EventTimeout");
        string line;
        do
        {
            line = (await client.Said.ReadLineAsync())!;
        }
        while (line == "API_EventTimeout");

        Assert.True(char.IsAsciiDigit(line[0]), line);
        Assert.True(char.IsAsciiDigit((await client.Said.ReadLineAsync())![0]));
    }

    [OutsideFact("tango_admin")]
    public async Task The_tango_admin_finds_a_device()
    {
        await using var server = await RxServer.Start();

        Assert.Equal(0, await Ping($"tango://127.0.0.1:{server.Tango}/sys/tg_test/1#dbase=no"));
        Assert.Equal(0, await Ping($"tango://127.0.0.1:{server.Tango}/dserver/rxdevices/default#dbase=no"));
        Assert.NotEqual(0, await Ping($"tango://127.0.0.1:{server.Tango}/sys/tg_test/2#dbase=no"));
    }

    private static async Task<int> Ping(string url)
    {
        await using var admin = OutsideProcess.Start("tango_admin", "--ping-device", url);
        return await admin.Ended();
    }
}
