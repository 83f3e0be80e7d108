using Microsoft.Reactive.Testing;
using RxDevices.Devices;
using RxDevices.Hosting;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>Our server and our client, in memory and virtual time. The server can be restarted.</summary>
internal sealed class Halves : IAsyncDisposable
{
    public const string TangoTest = "sys/tg_test/1";
    public const string Sensor = "lab/sensor/1";

    private readonly EventNet net;
    private TangoMemoryListener listener = null!;
    private TangoServer server = null!;

    public Halves()
    {
        // Tango's times begin in 1970.
        Clock.AdvanceTo(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks);
        (Host, net) = (new(Clock), new(Clock));
        Host.Add(TangoTest, context => new TangoTest(context));
        Near = Host.Add(Sensor, context => new Sensor(context));
        Listen();
        Client = new(Open, net.Connect, new() { Clock = Clock });
    }

    public TestScheduler Clock { get; } = new();

    public DeviceHost Host { get; }

    public Sensor Near { get; }

    public TangoClient Client { get; }

    public async Task Stop()
    {
        net.Stop();
        await server.Stop();
    }

    public void Start()
    {
        net.Start();
        Listen();
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await server.DisposeAsync();
        net.Dispose();
        Host.Dispose();
    }

    private void Listen()
    {
        listener = new();
        server = new(Host, new(), Clock, (_, _, _) => net.Publisher);
        server.Serve(listener);
    }

    private Task<Stream> Open(CancellationToken cancellation)
    {
        var pipe = listener.Connect();
        return Task.FromResult<Stream>(new RxDevices.Hosting.DuplexStream(pipe.Input, pipe.Output));
    }
}
