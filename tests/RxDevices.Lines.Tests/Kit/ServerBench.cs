using System.Reactive.Concurrency;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>A line server with one specimen, reached in this process.</summary>
internal sealed class ServerBench : IAsyncDisposable
{
    public const string Name = "test/lines/1";

    public ServerBench(LineServerOptions? options = null, LineRouterOptions? router = null, IScheduler? clock = null)
    {
        clock ??= RealTime.Clock;
        Host = new(clock);
        Device = Host.Add(Name, Specimen.Make);
        Server = new(new(Host, router ?? new(), clock), options ?? new(), clock);
        Server.Serve(Listener);
    }

    public DeviceHost Host { get; }

    public Specimen Device { get; }

    public LineServer Server { get; }

    public MemoryListener Listener { get; } = new();

    public Task NoClients => new Func<bool>(() => Server.Clients == 0).Becomes();

    /// <summary>Connects and reads the greeting.</summary>
    public async Task<Terminal> Connect(Peer? peer = null)
    {
        var terminal = new Terminal(Listener.Connect(peer));
        Assert.Equal(">>> ", await terminal.Until(">>> "));
        return terminal;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync().AsTask().Soon();
        Host.Dispose();
    }
}
