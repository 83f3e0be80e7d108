using System.Diagnostics.CodeAnalysis;
using System.Reactive.Concurrency;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>Says which devices an application has.</summary>
/// <param name="services">The application's services.</param>
public sealed partial class RxDevicesBuilder(IServiceCollection services)
{
    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>Adds a device whose constructor takes its context, and services of the application.</summary>
    /// <param name="name">Its name, domain/family/member.</param>
    /// <param name="arguments">Further arguments of the constructor, such as options.</param>
    public RxDevicesBuilder Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDevice>(
        string name, params object[] arguments)
        where TDevice : Device =>
        Add(name, (provider, context) => ActivatorUtilities.CreateInstance<TDevice>(provider, [context, .. arguments]));

    /// <summary>Adds a device made by a function.</summary>
    public RxDevicesBuilder Add(string name, Func<DeviceContext, Device> create) => Add(name, (_, context) => create(context));

    /// <summary>Adds a device made by a function of the application's services.</summary>
    public RxDevicesBuilder Add(string name, Func<IServiceProvider, DeviceContext, Device> create) =>
        Configure(options => options.Devices.Add(new(name, create)));

    /// <summary>Adds a device that is made elsewhere, such as the way to a far one, so that it is served like the others.</summary>
    public RxDevicesBuilder AddRemote(IDevicePort port) => Configure(options => options.Remotes.Add(port));

    /// <summary>Does something with the host at start: after its devices are there, before anything goes wrong and before time begins.</summary>
    public RxDevicesBuilder Prepare(Action<DeviceHost> preparation) => Configure(options => options.Preparations.Add(preparation));

    /// <summary>Gives a device a property, in the place of what the configuration gives it.</summary>
    /// <param name="device">The name of the device.</param>
    /// <param name="property">The name of the property, compared without case.</param>
    /// <param name="texts">Its value as text; several are a list.</param>
    public RxDevicesBuilder SetProperty(string device, string property, params IReadOnlyList<string> texts) =>
        Configure(options => options.SetProperty(device, property, texts));

    /// <summary>Makes something go wrong, from the moment at which all devices have started.</summary>
    public RxDevicesBuilder Inject(FaultOrder fault) => Configure(options => options.Faults.Add(fault));

    /// <summary>Sets the seed of the run.</summary>
    public RxDevicesBuilder UseSeed(ulong seed) => Configure(options => options.Seed = seed);

    /// <summary>Sets the time of all devices.</summary>
    public RxDevicesBuilder UseClock(IScheduler clock) => Configure(options => options.Clock = clock);

    /// <summary>Sets a clock that can be paused, stepped and made faster; it stands still until all devices have started.</summary>
    /// <param name="options">How it begins.</param>
    /// <param name="machine">The machine's: <see cref="RealTime.Clock"/>, or a test's.</param>
    public RxDevicesBuilder UseSimulationClock(SimulationClockOptions options, IScheduler machine)
    {
        ArgumentNullException.ThrowIfNull(options);
        Services.AddSingleton(provider => new SimulationClock(machine, options with
        {
            IsPaused = true,
            OnThrow = options.OnThrow ?? (exception => LogThrown(provider.GetRequiredService<ILogger<SimulationClock>>(), exception)),
        }));
        Services.AddOptions<RxDevicesOptions>().Configure<SimulationClock>((devices, clock) =>
        {
            devices.Clock = clock;
            devices.WaitsForResume = options.IsPaused;
        });
        return this;
    }

    /// <summary>Lets clients control the simulation (<see cref="DeviceHost.AddControl"/>); needs <see cref="UseSimulationClock"/>.</summary>
    /// <param name="options">What the control is called, and who may use it.</param>
    public RxDevicesBuilder AddSimulationControl(SimulationControlOptions? options = null) =>
        Configure(devices => devices.Control = options ?? new());

    /// <summary>Begins at the instant of a snapshot (<see cref="SimulationControl.Restore"/>), with the faults of its run in the place of those
    /// that are injected at start; needs <see cref="AddSimulationControl"/>, and the seed and start of that run (<see cref="SimulationControl.RunOf"/>).</summary>
    /// <param name="path">The file; one that does not fit ends the start with a <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>.</param>
    public RxDevicesBuilder Restore(string path) => Configure(options => options.Restore = path);

    /// <summary>Writes what happens in the devices to a file, from their start to their end (<see cref="DeviceHost.TraceTo"/>).</summary>
    /// <param name="path">The file; what it held is gone.</param>
    public RxDevicesBuilder UseTrace(string path) => Configure(options => options.Trace = path);

    /// <summary>Ends the application after a time of the devices' clock. What is due at that very instant is not done any more.</summary>
    /// <param name="span">How long after the start; above 0.</param>
    public RxDevicesBuilder EndAfter(TimeSpan span) => Configure(options => options.EndsAfter = span);

    [LoggerMessage(Level = LogLevel.Error, Message = "An action on the clock threw")]
    private static partial void LogThrown(ILogger logger, Exception exception);

    private RxDevicesBuilder Configure(Action<RxDevicesOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
