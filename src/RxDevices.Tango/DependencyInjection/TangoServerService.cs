using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RxDevices.Tango;

/// <summary>Listens when the application starts; when it stops, answers what was asked and closes.</summary>
internal sealed partial class TangoServerService(
    TangoServer server, IOptions<TangoHostingOptions> options, ILogger<TangoServer> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var address in options.Value.Addresses.Select(TangoAddress.Parse).DefaultIfEmpty(TangoAddress.Default).ToList())
        {
            try
            {
                await server.Listen(address, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException exception) when (!options.Value.IsRequired)
            {
                LogMissing(exception.Message);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.Stop(cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why} Going on without.")]
    private partial void LogMissing(string why);
}
