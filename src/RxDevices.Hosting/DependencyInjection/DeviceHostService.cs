using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RxDevices.Hosting;

/// <summary>Makes the devices when the application starts and ends them when it stops.</summary>
internal sealed class DeviceHostService(DeviceHost host, IServiceProvider services, IOptions<RxDevicesOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // All that is wrong with the properties is told at once, as what is wrong with the names is.
        var problems = options.Value.Devices.SelectMany(Add).ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(RxDevicesOptions), problems);
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

    private IReadOnlyList<string> Add(DeviceRegistration device)
    {
        try
        {
            host.Add(device.Name, context => device.Create(services, context), PropertiesOf(device.Name));
            return [];
        }
        catch (PropertyException exception)
        {
            return exception.Problems;
        }
    }

    private Dictionary<string, IReadOnlyList<string>> PropertiesOf(string device) =>
        options.Value.Properties.TryGetValue(device, out var properties) ? new(properties) : [];
}
