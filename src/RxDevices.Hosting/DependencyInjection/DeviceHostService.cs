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

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Control is { } control)
        {
            host.AddControl(control);
        }

        if (options.Value.Restore is null)
        {
            BeginTrace();
        }

        // All that is wrong with the properties is told at once, as what is wrong with the names is.
        RequireNone(options.Value.Devices.SelectMany(Add).ToList());

        foreach (var port in options.Value.Remotes)
        {
            host.AddRemote(port);
        }

        foreach (var prepare in options.Value.Preparations)
        {
            prepare(host);
        }

        RequireNone(options.Value.Faults.SelectMany(Inject).ToList());
        if (options.Value.EndsAfter is { } span)
        {
            host.Clock.Schedule(host.Start + span, End);
        }

        if (options.Value.Restore is { } snapshot)
        {
            await Restore(snapshot).WaitAsync(cancellationToken).ConfigureAwait(false);
            BeginTrace();
        }

        // Not before all are there, so that a run begins the same however long that takes.
        if (host.Clock is SimulationClock clock && !options.Value.WaitsForResume)
        {
            clock.Resume();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        trace?.Dispose();
        host.Dispose();
        return Task.CompletedTask;
    }

    private void BeginTrace() => trace = options.Value.Trace is { } path ? host.TraceTo(path) : null;

    private async Task Restore(string snapshot)
    {
        if (host.Control is not { } control)
        {
            RequireNone([$"The snapshot {snapshot} cannot be restored: that needs the control of the simulation (AddSimulationControl)."]);
            return;
        }

        try
        {
            await control.Restore(snapshot).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            RequireNone([$"{refusal.Failure.Description.TrimEnd('.')}."]);
        }
    }

    private static void RequireNone(List<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(RxDevicesOptions), problems);
        }
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

    private IReadOnlyList<string> Inject(FaultOrder fault)
    {
        try
        {
            host.Injector.Inject(fault.Target, fault.Fault);
            return [];
        }
        catch (DevFailedException refusal)
        {
            return [$"The fault \"{fault}\" cannot be injected: {refusal.Failure.Description}."];
        }
    }

    private Dictionary<string, IReadOnlyList<string>> PropertiesOf(string device) =>
        options.Value.Properties.TryGetValue(device, out var properties) ? new(properties) : [];
}
