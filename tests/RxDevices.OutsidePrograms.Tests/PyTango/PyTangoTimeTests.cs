using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests.PyTango;

/// <summary>What takes time, with the real PyTango as the client of our server.</summary>
public class PyTangoTimeTests
{
    [OutsideFact("PyTango")]
    public async Task Polling_is_begun_changed_and_ended() => Assert.Equal(
        """
        not polled:
            API_AttrNotPolled | Attribute long_scalar not polled | Device_5Impl::read_attribute_history_5
        is polled = [true,200,true]
        status = ["Polled attribute name = State","Polled attribute name = long_scalar","Polled attribute name = long_spectrum","Polled command name = State","Polling period (mS) = 200","Polling period (mS) = 200","Polling period (mS) = 200","Polling period (mS) = 200","Polling ring buffer depth = 10","Polling ring buffer depth = 10","Polling ring buffer depth = 10","Polling ring buffer depth = 10"]
        history = [7,8,9]
        history of a row = ["[7]","[8 8]","[9 9 9]"]
        times = true
        history of a command = [10,10]
        cached = [null,9,null]
        another period = 400
        no more = [false,0]
        """,
        await Driver.Tell("polling"));

    [OutsideFact("PyTango")]
    public async Task A_hundred_reads_of_a_slow_attribute_take_the_time_of_one_and_nobody_else_waits()
    {
        await using var server = await RxServer.Start();
        var told = await Driver.Drive(server, "parallel");

        Assert.Equal((100, "[42]"), ((int)told["count"]!, told["values"]!.ToJsonString()));
        Assert.InRange((double)told["seconds"]!, 2, 4);
        Assert.Equal("""["API_CorbaException","API_DeviceTimedOut"]""", told["impatient"]!.ToJsonString());
        Assert.Equal("0.0", (string)told["meanwhile"]!);
        Assert.Equal(0, await server.Stop("INT"));
    }
}
