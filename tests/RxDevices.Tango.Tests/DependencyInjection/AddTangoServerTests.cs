using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.DependencyInjection;

/// <summary>The server in an application, on real sockets.</summary>
public class AddTangoServerTests
{
    [Fact]
    public async Task Two_lines_serve_the_devices_of_an_application()
    {
        var application = Host.CreateEmptyApplicationBuilder(new());
        application.Services.AddRxDevices(devices => devices.Add(Dialogue.TangoTest, context => new TangoTest(context)));
        application.Services.AddTangoServer(server => server.Addresses.Add("127.0.0.1:0"));
        using var host = application.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var server = host.Services.GetRequiredService<TangoServer>();

        Assert.Equal("dserver/RxDevices/default", server.Admin.ToString());
        Assert.Equal(ReplyStatus.NoException, await Ping(server.Addresses[0]));
        await host.StopAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<SocketException>(() => Ping(server.Addresses[0]));
    }

    [Fact]
    public async Task One_line_serves_the_devices_of_a_host()
    {
        using var host = new DeviceHost();
        host.Add(Dialogue.TangoTest, context => new TangoTest(context));
        await using var server = await host.ServeTango(new("127.0.0.1", 0), new() { Instance = "lab" });

        Assert.Equal("dserver/RxDevices/lab", server.Admin.ToString());
        Assert.Equal(ReplyStatus.NoException, await Ping(server.Addresses[0]));
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_the_application_unless_it_can_do_without()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        using var strict = Serving(address, isRequired: true);
        var refusal = await Assert.ThrowsAsync<IOException>(() => strict.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            $"Cannot listen on {address} for Tango: the port is in use. Stop the program that has it, or choose another port (0 picks a free one).",
            refusal.Message);

        using var lenient = Serving(address, isRequired: false);
        await lenient.StartAsync(TestContext.Current.CancellationToken);
        Assert.Empty(lenient.Services.GetRequiredService<TangoServer>().Addresses);
        await lenient.StopAsync(TestContext.Current.CancellationToken);

        static IHost Serving(string address, bool isRequired)
        {
            var application = Host.CreateEmptyApplicationBuilder(new());
            application.Services.AddTangoServer(server =>
            {
                server.Addresses.Add(address);
                server.IsRequired = isRequired;
            });
            return application.Build();
        }
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_options_is_said_at_start()
    {
        var application = Host.CreateEmptyApplicationBuilder(new());
        application.Services.AddTangoServer(server =>
        {
            server.Addresses.Add("localhost");
            server.Server = new() { Instance = "a/b", Window = 0 };
        });
        using var host = application.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                "'localhost' is no address; write HOST:PORT, for example 127.0.0.1:10000 (port 0 picks a free one).",
                "'a/b' cannot be the name of an instance: write one word, without slash.",
                "The window must be above 0 requests.",
            ],
            refusal.Failures);
    }

    private static async Task<ReplyStatus> Ping(TangoAddress address)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Capture.Of("03_ping").Request, TestContext.Current.CancellationToken);
        var reply = new byte[24];
        await client.GetStream().ReadExactlyAsync(reply, TestContext.Current.CancellationToken);
        return Transcript.DecodeReply(Assert.Single(Transcript.Frame(reply)), "ping").Header.Status;
    }
}
