using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

public class PollingThreadTests
{
    private const int Clients = 4;
    private const int Requests = 500;

    [Fact]
    public void Four_clients_that_start_stop_change_and_look_back_break_nothing_and_never_overlap()
    {
        var bench = new Bench();
        var device = bench.Started(new PolledDevice(bench));
        var detector = new OverlapDetector();
        using var watching = device.Count.Subscribe(_ => detector.Pass(() => { }));
        var refusals = new List<string>();

        Crowd.Of(Clients, client =>
        {
            for (var i = 1; i <= Requests; i++)
            {
                device.Count.StartPolling(TimeSpan.FromMilliseconds(5 + ((client + i) % 3))).GetAwaiter().GetResult();
                try
                {
                    Assert.NotEmpty(device.Count.History());
                    Assert.InRange(device.Administration.PollingStatus().AsTask().GetAwaiter().GetResult().Count, 0, 1);
                    device.Port.Read("Count", ReadSource.CacheThenDevice).AsTask().GetAwaiter().GetResult();
                    device.Administration.StopPolling(MemberKind.Attribute, "Count").AsTask().GetAwaiter().GetResult();
                }
                catch (DevFailedException refusal)
                {
                    lock (refusals)
                    {
                        refusals.Add(refusal.Failure.Reason);
                    }
                }
            }
        });

        Assert.Equal(0, detector.Overlaps);
        Assert.Empty(bench.Faults);
        Assert.Empty(refusals.Except([Reasons.AttributeNotPolled, Reasons.NoDataYet, Reasons.DeviceNotPolled]));
        device.Count.StartPolling(Seconds(1)).Now();
        Assert.Equal("Count", Assert.Single(device.Administration.PollingStatus().Now()).Member);
    }
}
