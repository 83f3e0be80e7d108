using RxDevices.Simulation;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Client;

/// <summary>What a client of Tango sees of faults on devices and on its connection.</summary>
public sealed class FaultTests : IAsyncDisposable
{
    private readonly Halves halves = new();

    public ValueTask DisposeAsync() => halves.DisposeAsync();

    [Fact]
    public async Task A_fault_of_a_device_is_a_refusal_with_its_reason()
    {
        halves.Host.Injector.Inject($"{Halves.TangoTest}/ampli fail reason HW_Jam on 1");
        var far = halves.Client.Device(Halves.TangoTest);

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => far.ReadAttribute("ampli"));

        Assert.Equal("HW_Jam", refusal.Failure.Reason);
        Assert.Equal(0.0, (await far.ReadAttribute("ampli")).Value);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_made_again()
    {
        var far = halves.Client.Device(Halves.TangoTest);
        await far.WriteAttribute("ampli", 2.5);
        halves.Host.Injector.Inject("clients reset");

        // Whether the client hears of it before it asks, or loses the answer, is for the scheduler to say.
        try
        {
            await far.ReadAttribute("ampli");
        }
        catch (DevFailedException lost)
        {
            Assert.Contains(lost.Failure.Errors, error => error.Reason == Reasons.CommunicationFailed);
        }

        Assert.Equal(2.5, (await far.ReadAttribute("ampli")).Value);
    }

    [Fact]
    public async Task Messages_that_are_spoilt_end_a_connection_and_nothing_else()
    {
        var far = halves.Client.Device(Halves.TangoTest);
        await far.WriteAttribute("ampli", 2.5);
        using (halves.Host.Injector.Inject("clients", new Fault.Truncate()))
        {
            var refusal = await Assert.ThrowsAsync<DevFailedException>(async () =>
            {
                var answer = far.ReadAttribute("ampli");
                for (var second = 0; !answer.IsCompleted && second < 100; second++)
                {
                    halves.Clock.AdvanceBy(TimeSpan.TicksPerSecond);
                    await Task.WhenAny(answer, Task.Run(() => { }));
                }

                await answer;
            });
            Assert.Contains(refusal.Failure.Errors, error => error.Reason is Reasons.CommunicationFailed or Reasons.DeviceTimedOut);
        }

        Assert.Equal(2.5, (await far.ReadAttribute("ampli")).Value);
    }
}
