using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RxDevices;
using RxDevices.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Devices for an application of the generic host.</summary>
public static class RxDevicesServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="DeviceHost"/> and its <see cref="IDeviceDirectory"/>; its devices live from the start of the application to
    /// its end. What is wrong with their names and properties is reported at start. Memorized settings are kept in the application's
    /// <see cref="ISettingStore"/>, or in memory when it has none.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The section with the devices' properties: <c>Properties:DEVICE:PROPERTY</c> is a value or a list.</param>
    /// <param name="configure">Says which devices there are.</param>
    public static IServiceCollection AddRxDevices(
        this IServiceCollection services, IConfiguration configuration, Action<RxDevicesBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<RxDevicesOptions>(options => ConfiguredProperties.Read(configuration, options));
        return services.AddRxDevices(configure);
    }

    /// <summary>
    /// Adds a <see cref="DeviceHost"/> and its <see cref="IDeviceDirectory"/>; its devices live from the start of the application to
    /// its end. What is wrong with their names is reported at start. Memorized settings are kept in the application's
    /// <see cref="ISettingStore"/>, or in memory when it has none.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says which devices there are.</param>
    public static IServiceCollection AddRxDevices(this IServiceCollection services, Action<RxDevicesBuilder>? configure = null)
    {
        services.AddOptions<RxDevicesOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RxDevicesOptions>, RxDevicesOptionsValidator>());
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<RxDevicesOptions>>().Value;

            // Asked for before the host is there, the store is disposed of after it.
            var settings = provider.GetService<ISettingStore>();
            return new DeviceHost(options.Clock, options.Seed, provider.GetService<ILogger<DeviceHost>>(), settings);
        });
        services.TryAddSingleton<IDeviceDirectory>(provider => provider.GetRequiredService<DeviceHost>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeviceHostService>());
        configure?.Invoke(new(services));
        return services;
    }
}
