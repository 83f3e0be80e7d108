using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Simulation.Tests.Faults;

public sealed class ReadingFaultTests : IDisposable
{
    private readonly Ward ward = new();

    public void Dispose() => ward.Dispose();

    [Fact]
    public void A_stuck_attribute_goes_on_telling_the_same_value_until_it_is_over()
    {
        var device = ward.Admit();
        var shown = ward.Watch(device.Seconds);
        ward.Injector.Inject("lab/patient/1/seconds stuck after 1.5 s for 3 s");

        ward.Pass(6);

        Assert.Equal(["0s 0", "1s 1", "2s 1", "3s 1", "4s 1", "4.5s 4", "5s 5", "6s 6"], shown.Lines);
    }

    [Fact]
    public void A_frozen_device_tells_nothing_and_its_writes_wait()
    {
        var device = ward.Admit();
        var shown = ward.Watch(device.Seconds);
        ward.Injector.Inject("lab/patient/1 frozen after 1.5 s for 3 s");
        ward.Pass(3);
        var (read, written) = (ward.Ask(device.Seconds), ward.Ask(device.Level.Write(2)));

        ward.Pass(3);

        Assert.Equal(["0s 0", "1s 1", "4.5s 4", "5s 5", "6s 6"], shown.Lines);
        Assert.Equal(["0s 1"], read.Lines);
        Assert.Equal(["1.5s ()"], written.Lines);
    }

    [Fact]
    public void A_wrong_quality_shows_at_once_and_goes_at_once()
    {
        var device = ward.Admit();
        var shown = ward.Watch(device.Level);
        ward.Injector.Inject("lab/patient/1/level quality invalid after 1 s for 2 s");
        ward.Injector.Inject("lab/patient/1/level quality alarm after 5 s for 2 s");

        ward.Pass(10);

        Assert.Equal(["0s 0", "1s Invalid", "3s 0", "5s 0 Alarm", "7s 0"], shown.Lines);
    }

    [Fact]
    public void Readings_that_are_dropped_are_lost_and_those_duplicated_come_twice()
    {
        var device = ward.Admit();
        var shown = ward.Watch(device.Seconds);
        ward.Injector.Inject("lab/patient/1/seconds drop every 3");
        ward.Injector.Inject("lab/patient/1/seconds duplicate on 4");

        ward.Pass(7);

        Assert.Equal(["0s 0", "1s 1", "2s 2", "4s 4", "5s 5", "5s 5", "7s 7"], shown.Lines);
    }

    [Fact]
    public void A_fault_of_one_attribute_leaves_the_others_alone()
    {
        var device = ward.Admit();
        var others = new[] { Untouched(null), Untouched("lab/patient/1/seconds stuck"), Untouched("lab/patient/1/seconds drop 30%") };

        Assert.NotNull(device);
        Assert.Equal(others[0], others[1]);
        Assert.Equal(others[0], others[2]);
    }

    [Fact]
    public void A_crashed_device_is_in_fault_refuses_all_and_comes_back_as_Init_brings_it_back()
    {
        var device = ward.Admit();
        var (state, shown) = (ward.Watch(device.State), ward.Watch(device.Seconds));
        ward.Injector.Inject("lab/patient/1 crash recover after 3 s after 1.5 s");
        ward.Pass(2);
        var read = ward.Ask(device.Level.Read());
        Assert.Equal("The device has crashed (fault 1). It recovers after 3 s, or by Init.", device.Status.Current);

        ward.Pass(4);

        Assert.Equal(["0s On", "1.5s Fault", "4.5s On"], state.Lines.Distinct());
        Assert.Equal(
            ["0s 0", "1s 1", "1.5s InjectedFault", "2s InjectedFault", "3s InjectedFault", "4s InjectedFault", "4.5s 4", "5s 5", "6s 6"], shown.Lines);
        Assert.Equal([$"0s {Reasons.InjectedFault}"], read.Lines);
        Assert.Equal(2, device.Inits);
    }

    [Fact]
    public async Task Init_brings_a_crashed_device_back_and_no_other_one()
    {
        var (first, second) = (ward.Admit(), ward.Admit("lab/patient/2"));
        ward.Injector.Inject("lab/patient/* crash");
        Assert.Equal((DevState.Fault, DevState.Fault), (first.State.Current, second.State.Current));

        await ward.Host.Device("lab/patient/1").Execute("Init");

        Assert.Equal((DevState.On, DevState.Fault), (first.State.Current, second.State.Current));
        Assert.Equal((2, 1), (first.Inits, second.Inits));
        Assert.Equal(0, (await first.Seconds.Read()).Value);
        ward.Injector.ClearAll();
        Assert.Equal((2, 2), (first.Inits, second.Inits));
    }

    private IReadOnlyList<string> Untouched(string? fault)
    {
        using var other = new Ward();
        var device = other.Admit();
        if (fault is not null)
        {
            other.Injector.Inject(fault);
        }

        var shown = other.Watch(device.Noise);
        other.Pass(10);
        return shown.Lines;
    }
}
