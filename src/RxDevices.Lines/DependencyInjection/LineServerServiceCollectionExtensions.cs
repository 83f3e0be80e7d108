using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The line server for an application of the generic host.</summary>
public static class LineServerServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="LineServer"/> over the application's devices (those of <c>AddRxDevices</c>, before or after this call). It
    /// listens once the devices are there; when the application stops it first answers what was asked, then the devices end. Its
    /// options are checked at start; an address that cannot be listened on, or a file of certificates or tokens that is none, is an <see cref="IOException"/> there.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says where to listen and what clients may do.</param>
    public static IServiceCollection AddLineServer(this IServiceCollection services, Action<LineHostingOptions>? configure = null)
    {
        // First, so that the devices start before the server and end after it.
        services.AddRxDevices();
        services.AddOptions<LineHostingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LineHostingOptions>, LineHostingOptionsValidator>());
        services.TryAddSingleton(provider =>
        {
            var host = provider.GetRequiredService<DeviceHost>();
            var options = provider.GetRequiredService<IOptions<LineHostingOptions>>().Value;
            var server = options.TokenFile is null
                ? options.Server
                : options.Server with { Tokens = [.. options.Server.Tokens, .. TokenFile.Read(options.TokenFile)] };
            return new LineServer(
                new(host, options.Router, host.Clock), server, host.Machine, provider.GetService<ILogger<LineServer>>());
        });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LineServerService>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }
}
