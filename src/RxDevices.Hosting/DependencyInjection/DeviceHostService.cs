using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RxDevices.Hosting;

/// <summary>Makes the devices when the application starts and ends them when it stops.</summary>
internal sealed class DeviceHostService(DeviceHost host, IServiceProvider services, IOptions<RxDevicesOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var device in options.Value.Devices)
        {
            host.Add(device.Name, context => device.Create(services, context));
        }

        foreach (var port in options.Value.Remotes)
        {
            host.AddRemote(port);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        host.Dispose();
        return Task.CompletedTask;
    }
}
