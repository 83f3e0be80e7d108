using RxDevices.Tests.Events;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Requests;

public class BlackBoxTests
{
    private readonly Bench bench = new();
    private readonly IDevicePort port;

    public BlackBoxTests()
    {
        var probe = new Probe<double>(bench);
        probe.Push(1);
        port = probe.Port.For(new("ncat 4711", "control-room"));
    }

    [Fact]
    public async Task Requests_are_kept_with_their_time_and_who_asked_newest_first()
    {
        bench.AdvanceTo(1.25);
        await port.Read("value");
        bench.AdvanceTo(2);
        await port.Execute("Status");
        port.Observe("value");
        AtOnce.Refusal(() => port.WriteNow("value", 1.0));

        Assert.Equal(
            [
                "01/01/0001 00:00:02:00 : Operation write_attributes_4 (value) requested from control-room (ncat 4711)",
                "01/01/0001 00:00:02:00 : Operation subscribe_event (value) requested from control-room (ncat 4711)",
                "01/01/0001 00:00:02:00 : Operation command_inout_4 (cmd = Status) from device requested from control-room (ncat 4711)",
                "01/01/0001 00:00:01:25 : Operation read_attributes_5 (value) from device requested from control-room (ncat 4711)",
            ],
            (await port.Administration.BlackBox(10)).Select(request => request.ToString()));
    }

    [Fact]
    public async Task The_fifty_last_are_kept()
    {
        for (var i = 0; i < 60; i++)
        {
            bench.AdvanceTo(i);
            await port.Read("value");
        }

        var kept = await port.Administration.BlackBox(1_000);
        Assert.Equal(50, kept.Count);
        Assert.Equal(59, kept[0].Time.Ticks / TimeSpan.TicksPerSecond);
        Assert.Equal(10, kept[^1].Time.Ticks / TimeSpan.TicksPerSecond);
        Assert.Single(await port.Administration.BlackBox(1));
    }

    [Fact]
    public async Task An_empty_box_and_a_foolish_number_are_refused()
    {
        Assert.Equal("API_BlackBoxEmpty", await ReasonOf(1));
        Assert.Equal("API_BlackBoxArgument", await ReasonOf(0));
        Assert.Equal("API_BlackBoxArgument", await ReasonOf(-1));

        async Task<string> ReasonOf(int count) =>
            (await Assert.ThrowsAsync<DevFailedException>(() => port.Administration.BlackBox(count).AsTask())).Failure.Reason;
    }
}
