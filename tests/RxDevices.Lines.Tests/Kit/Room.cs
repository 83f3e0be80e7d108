using RxDevices.Devices;
using RxDevices.Testing;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>A specimen and the asynchronous device of the slides, in virtual time, with people at netcat.</summary>
internal sealed class Room : IDisposable
{
    public const string Specimen = "test/lines/1";
    public const string Slow = "test/asyncio/1/test_attribute";

    public Room()
    {
        Device = Context.Add(Specimen, context => new Specimen(context));
        Context.Add("test/asyncio/1", context => new AsyncioDevice(context));
    }

    public DeviceTestContext Context { get; } = new();

    public Specimen Device { get; }

    public Netcat Connect(LineRouterOptions? options = null, Peer? peer = null) => Context.Netcat(options, peer);

    public void AdvanceBy(double seconds) => Context.AdvanceBy(TimeSpan.FromSeconds(seconds));

    public void Dispose() => Context.Dispose();
}
