// Tests of things that take 15 s, in no time: the clock of the devices moves only when the test moves it.
using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Testing;

public class AsyncioDeviceTests
{
    // listing: test-long-command
    [Fact]
    public void A_long_command_answers_at_once_and_ends_after_15_s()
    {
        using var devices = new DeviceTestContext();
        var device = devices.Add("test/asyncio/1", context => new AsyncioDevice(context));
        var states = devices.Record(device.State.Values());

        var answer = devices.Record(device.LongRunningCommand.Invoke());
        devices.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s ()", "0s completed"], answer.Lines);
        Assert.Equal(["0s On", "0s Insert", "15s Extract"], states.Lines);
    }
    // end of listing

    // listing: test-conversation
    [Fact]
    public void A_slow_attribute_keeps_no_other_client_waiting()
    {
        using var devices = new DeviceTestContext();
        devices.Add("test/asyncio/1", context => new AsyncioDevice(context));
        using var alice = devices.Netcat();
        using var bob = devices.Netcat();

        alice.Type("test/asyncio/1/test_attribute");
        bob.Type("test/asyncio/1/state");
        devices.AdvanceBy(TimeSpan.FromSeconds(5));

        Assert.Equal(["2s 42"], alice.Replies);
        Assert.Equal(["0s ON"], bob.Replies);
    }
    // end of listing
}
