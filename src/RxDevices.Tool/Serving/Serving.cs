using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RxDevices.Lines;
using RxDevices.Tango;

namespace RxDevices.Tool;

/// <summary>A server from its first line on the standard output to its end.</summary>
internal static class Serving
{
    /// <summary>Serves until somebody wants it to end; answers the exit code.</summary>
    public static Task<int> Run(HostApplicationBuilder application, InvocationConfiguration terminal, CancellationToken cancellation) =>
        Run(
            application,
            terminal,
            async host =>
            {
                foreach (var listener in host.Services.GetRequiredService<LineServer>().Listeners)
                {
                    terminal.Output.WriteLine($"Serving on {listener.Description}");
                }

                foreach (var address in host.Services.GetService<TangoServer>()?.Addresses ?? [])
                {
                    terminal.Output.WriteLine($"Serving Tango on {address.Host} port {address.Port}");
                }

                await host.WaitForShutdownAsync(cancellation);
                return 0;
            },
            cancellation);

    /// <summary>Starts an application and does something with it; answers the exit code.</summary>
    public static async Task<int> Run(
        HostApplicationBuilder application, InvocationConfiguration terminal, Func<IHost, Task<int>> run, CancellationToken cancellation)
    {
        using var host = application.Build();
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (OptionsValidationException invalid)
        {
            return Tell(terminal, invalid.Failures);
        }
        catch (IOException exception)
        {
            return Tell(terminal, [exception.Message]);
        }

        return await run(host);
    }

    private static int Tell(InvocationConfiguration terminal, IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine(problem);
        }

        return CommandLine.Failed;
    }
}
