using Microsoft.Extensions.Hosting;

namespace RxDevices.Tool;

/// <summary>Leaves the signals to <see cref="Interrupts"/>: the host's own lifetime swallows the second Ctrl+C.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
