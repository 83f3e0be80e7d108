using System.Net;
using System.Reactive.Subjects;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RxDevices.Lines;

namespace RxDevices.Benchmarks.Reach;

/// <summary>The same router behind Kestrel's connection handlers, for comparison.</summary>
internal sealed class KestrelLines(LineRouter router) : ConnectionHandler
{
    public static async Task<int> Start(LineRouter router)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(router);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseConnectionHandler<KestrelLines>()));
        var application = builder.Build();
        await application.StartAsync();
        return new Uri(application.Urls.First()).Port;
    }

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        using var lines = new Subject<Line>();
        var (input, output) = (connection.Transport.Input, connection.Transport.Output);
        var framer = new LineFramer(64 * 1024);
        using var replies = router.Route(lines, Peer.InProcess).Subscribe(reply => Encoding.UTF8.GetBytes(reply.Text, output));
        while (true)
        {
            await output.FlushAsync();
            var result = await input.ReadAsync();
            var buffer = result.Buffer;
            while (framer.TryRead(ref buffer, result.IsCompleted, out var line))
            {
                lines.OnNext(line);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return;
            }
        }
    }
}
