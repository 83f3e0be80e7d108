using System.Reactive.Linq;
using RxDevices.Testing;

namespace RxDevices.Devices.Tests;

public sealed class AsyncioDeviceTests : IDisposable
{
    private readonly DeviceTestContext context = new();
    private readonly AsyncioDevice device;
    private readonly Kit.Client client;

    public AsyncioDeviceTests()
    {
        device = context.Add("test/asyncio/1", made => new AsyncioDevice(made));
        client = new(context, "test/asyncio/1");
    }

    public void Dispose()
    {
        Assert.Empty(context.Faults);
        context.Dispose();
    }

    [Fact]
    public void A_long_command_answers_at_once_and_the_state_tells_how_far_it_is()
    {
        var states = context.Record(device.State.Values());

        Assert.Null(client.Execute("long_running_command"));
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s On", "0s Insert", "15s Extract"], states.Lines);
    }

    [Fact]
    public void The_status_goes_with_the_state()
    {
        var statuses = context.Record(device.Status.Values());

        device.LongRunningCommand.Invoke().Subscribe();
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["0s The device is in ON state.", "0s The device is in INSERT state.", "15s The device is in EXTRACT state."], statuses.Lines);
    }

    [Fact]
    public void A_slow_attribute_keeps_nothing_else_waiting()
    {
        var answers = context.Record(Observable.Merge(
            device.TestAttribute.Read().Select(reading => $"slow {reading.Value}"),
            device.State.Read().Select(reading => $"state {reading.Value}"),
            device.LongRunningCommand.Invoke().Select(_ => "command")));

        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["0s state On", "0s command", "2s slow 42", "2s completed"], answers.Lines);
    }

    [Fact]
    public void Two_reads_of_the_slow_attribute_overlap()
    {
        var first = context.Record(device.TestAttribute.Read().Select(reading => reading.Value));
        var second = context.Record(device.TestAttribute.Read()
            .DelaySubscription(TimeSpan.FromSeconds(1), context.Clock)
            .Select(reading => reading.Value));

        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["2s 42", "2s completed"], first.Lines);
        Assert.Equal(["3s 42", "3s completed"], second.Lines);
    }

    [Fact]
    public void Two_long_commands_overlap_each_with_a_timer_of_its_own()
    {
        var states = context.Record(device.State.Values());

        client.Execute("long_running_command");
        context.In(TimeSpan.FromSeconds(5), () => client.Execute("long_running_command"));
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s On", "0s Insert", "5s Insert", "15s Extract", "20s Extract"], states.Lines);
    }

    [Fact]
    public void Netcat_gets_answers_in_the_order_of_its_lines()
    {
        var netcat = context.Netcat();

        netcat.Type("test/asyncio/1/test_attribute", "test/asyncio/1/state");
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(["2s 42", "2s ON"], netcat.Replies);
    }

    [Fact]
    public void A_device_that_goes_takes_what_is_under_way_with_it()
    {
        var states = context.Record(device.State.Values());
        var slow = context.Record(device.TestAttribute.Read().Select(reading => reading.Value));
        client.Execute("long_running_command");

        context.In(TimeSpan.FromSeconds(1), () => context.Host.Remove("test/asyncio/1"));
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s On", "0s Insert", "1s completed"], states.Lines);
        Assert.Equal(["1s failed: API_DeviceNotFound"], slow.Lines);
    }
}
