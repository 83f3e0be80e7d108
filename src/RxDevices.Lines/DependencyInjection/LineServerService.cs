using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RxDevices.Lines;

/// <summary>Listens when the application starts; when it stops, answers what was asked and closes.</summary>
internal sealed class LineServerService(LineServer server, IOptions<LineHostingOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var addresses = options.Value.Addresses.Select(LineAddress.Parse).DefaultIfEmpty(LineAddress.Default);
        var tls = options.Value.Tls.Certificate is null ? null : ServerTls.Load(options.Value.Tls);
        foreach (var address in addresses.ToList())
        {
            server.Serve(await (address.IsTls && tls is not null
                ? SocketListener.Listen(address, tls, cancellationToken)
                : SocketListener.Listen(address, options.Value.Transport, cancellationToken)).ConfigureAwait(false));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.Stop(cancellationToken);
}
