using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RxDevices.Lines;

/// <summary>Listens when the application starts; when it stops, answers what was asked and closes.</summary>
internal sealed class LineServerService(LineServer server, IOptions<LineHostingOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var addresses = options.Value.Addresses.Select(LineAddress.Parse).DefaultIfEmpty(LineAddress.Default);
        foreach (var address in addresses.ToList())
        {
            server.Serve(await SocketListener.Listen(address, options.Value.Transport, cancellationToken).ConfigureAwait(false));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.Stop(cancellationToken);
}
