using System.Reactive.Concurrency;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>Makes the devices when the application starts and ends them when it stops.</summary>
internal sealed class DeviceHostService(DeviceHost host, IServiceProvider services, IOptions<RxDevicesOptions> options) : IHostedService
{
    private Trace? trace;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        trace = options.Value.Trace is { } path ? host.TraceTo(path) : null;
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

        if (options.Value.EndsAfter is { } span)
        {
            host.Clock.Schedule(host.Start + span, End);
        }

        // Not before all are there, so that a run begins the same however long that takes.
        if (host.Clock is SimulationClock clock && !options.Value.WaitsForResume)
        {
            clock.Resume();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        trace?.Dispose();
        host.Dispose();
        return Task.CompletedTask;
    }

    // The trace first: what else happens while all comes to an end is of no certain order.
    private void End()
    {
        trace?.Dispose();
        (host.Clock as SimulationClock)?.Pause();
        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
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
