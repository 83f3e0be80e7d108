using Microsoft.Reactive.Testing;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Tool.Tests.Kit;

/// <summary>A server whose clock stands still, and the command asking it.</summary>
internal sealed class Far : IAsyncDisposable
{
    private readonly DeviceHost host = new(new TestScheduler());
    private readonly LineServer server;

    private Far(SocketListener listener)
    {
        host.Add("sys/tg_test/1", context => new TangoTest(context));
        Supply = host.Add("lab/supply/1", context => new PowerSupply(context));
        server = host.ServeLines(listener);
        Address = listener.Address.ToString();
    }

    public PowerSupply Supply { get; }

    public string Address { get; }

    public static async Task<Far> Open() => new(await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0)));

    public Task<(int Exit, string Output, string Error)> Ask(params string[] args) => Shell.Run([.. args, "--server", Address]);

    public Shell Start(params string[] args) => Shell.Start([.. args, "--server", Address]);

    public Shell StartOn(ITerminal terminal, params string[] args) => Shell.StartOn(terminal, [.. args, "--server", Address]);

    /// <summary>The server leaves.</summary>
    public Task Leave() => server.Stop();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        host.Dispose();
    }
}
