using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

/// <summary>A state that follows a stream, through faults and <c>Init</c>.</summary>
public sealed class FollowedStateTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Init_brings_back_the_state_that_is_followed()
    {
        var device = bench.Started(new Valve(bench));
        device.Break("a test", new InvalidOperationException("stuck"));
        Assert.Equal(DevState.Fault, device.State.Current);

        ((IDevicePort)device).ExecuteNow("Init");

        Assert.Equal(DevState.Close, device.State.Current);
        Assert.Equal("The device is in CLOSE state.", device.Status.Current);
    }

    [Fact]
    public void A_followed_state_that_broke_is_followed_again_after_Init()
    {
        var device = bench.Started(new Valve(bench));
        device.Sources[0].OnError(new InvalidOperationException("no signal"));
        Assert.Equal("The device broke while following its state: no signal", device.Status.Current);

        ((IDevicePort)device).ExecuteNow("Init");
        device.Sources[1].OnNext(DevState.Open);

        Assert.Equal(DevState.Open, device.State.Current);
        Assert.False(device.Sources[0].HasObservers);
    }

    [Fact]
    public void A_host_that_throws_when_it_is_told_of_a_fault_does_not_stop_the_device()
    {
        var context = new DeviceContext(
            DeviceName.Parse("test/bench/1"), bench.Clock, onFault: _ => throw new InvalidOperationException("no log"));
        var device = bench.Started(new Valve(context));

        device.Break("a test", new InvalidOperationException("stuck"));
        Assert.Equal(DevState.Fault, device.State.Current);
        device.Sources[0].OnNext(DevState.Open);

        Assert.Equal(DevState.Open, device.State.Current);
    }

    private sealed class Valve : Device
    {
        public Valve(Bench bench)
            : this(bench.Context())
        {
        }

        public Valve(DeviceContext context)
            : base(context) => Follow(Observable.Defer(() =>
            {
                Sources.Add(new());
                return Sources[^1].Prepend(DevState.Close);
            }));

        public List<Subject<DevState>> Sources { get; } = [];
    }
}
