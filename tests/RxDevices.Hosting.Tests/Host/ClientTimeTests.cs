using Microsoft.Reactive.Testing;
using RxDevices.Hosting.Tests.Kit;
using RxDevices.Simulation;
using RxDevices.Testing;

namespace RxDevices.Hosting.Tests.Host;

/// <summary>Whose time is whose: the devices' goes as fast as it is told to, that of their clients does not.</summary>
public sealed class ClientTimeTests : IDisposable
{
    private readonly TestScheduler machine = new();
    private readonly SimulationClock clock;
    private readonly DeviceHost host;

    public ClientTimeTests()
    {
        clock = new(machine, new() { Speed = 100 });
        host = new(clock);
        host.Add("test/specimen/1", Specimen.Make);
    }

    public void Dispose()
    {
        host.Dispose();
        clock.Dispose();
    }

    [Fact]
    public async Task A_device_that_takes_two_seconds_answers_a_hundred_times_sooner()
    {
        var answer = host.Device("test/specimen/1").ReadAttribute("slow");
        machine.AdvanceBy(TimeSpan.FromSeconds(0.019));
        Assert.False(answer.IsCompleted);
        machine.AdvanceBy(TimeSpan.FromSeconds(0.002));
        Assert.Equal(7L, (await answer).Value);
    }

    [Fact]
    public async Task A_lock_lasts_as_long_as_its_client_thinks()
    {
        var administration = host.Find("test/specimen/1")!.Administration;
        await administration.Lock(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        machine.AdvanceBy(TimeSpan.FromSeconds(59));
        Assert.NotNull(await administration.LockedBy(TestContext.Current.CancellationToken));
        machine.AdvanceBy(TimeSpan.FromSeconds(2));
        Assert.Null(await administration.LockedBy(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_paused_host_answers_reads_of_what_is_there_and_takes_writes()
    {
        clock.Pause();
        var device = host.Device("test/specimen/1");
        await device.WriteAttribute("number", 3.0);
        Assert.Equal(3.0, (await device.ReadAttribute("number")).Value);
        Assert.Equal(42L, (await device.ReadAttribute("answer")).Value);
    }

    [Fact]
    public void Without_a_clock_of_a_simulation_clients_have_the_time_of_the_devices()
    {
        using var plain = new DeviceHost(machine);
        Assert.Same(machine, plain.Machine);
        Assert.Same(machine, host.Machine);
    }
}
