using RxDevices.Devices.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Devices.Tests;

/// <summary>A TangoTest in virtual time, and a client of it.</summary>
public abstract class TangoTestBench : IDisposable
{
    protected const string Name = "sys/tg_test/1";

    private protected TangoTestBench()
    {
        Device = Context.Add(Name, context => new TangoTest(context));
        Client = new(Context, Name);
    }

    protected DeviceTestContext Context { get; } = new(seed: 1);

    protected TangoTest Device { get; }

    private protected Client Client { get; }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Assert.Empty(Context.Faults);
        Context.Dispose();
    }

    /// <summary>Waits for the next generation of values.</summary>
    protected void Tick(int times = 1) => Context.AdvanceBy(TimeSpan.FromSeconds(2 * times));

    protected void AssertShows(string attribute, object value, object setPoint)
    {
        var (shown, set) = Client.Both(attribute);
        Assert.Equal(value, shown);
        Assert.Equal(setPoint, set);
    }
}
