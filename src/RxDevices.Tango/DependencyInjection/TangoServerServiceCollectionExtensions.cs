using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The Tango server for an application of the generic host.</summary>
public static class TangoServerServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="TangoServer"/> over the application's devices (those of <c>AddRxDevices</c>, before or after this call). It
    /// listens once the devices are there; when the application stops it first answers what was asked, then the devices end. Its
    /// options are checked at start; an address that cannot be listened on is an <see cref="IOException"/> there.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says where to listen and what clients may do.</param>
    public static IServiceCollection AddTangoServer(this IServiceCollection services, Action<TangoHostingOptions>? configure = null)
    {
        // First, so that the devices start before the server and end after it.
        services.AddRxDevices();
        services.AddOptions<TangoHostingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TangoHostingOptions>, TangoHostingOptionsValidator>());
        services.TryAddSingleton(provider =>
        {
            var host = provider.GetRequiredService<DeviceHost>();
            var options = provider.GetRequiredService<IOptions<TangoHostingOptions>>().Value;
            return new TangoServer(host, options.Server, host.Machine, provider.GetService<ILogger<TangoServer>>());
        });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TangoServerService>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }
}
