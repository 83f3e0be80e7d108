using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.DependencyInjection;

public class AddLineServerTests
{
    [Fact]
    public async Task Two_lines_serve_the_devices_of_an_application()
    {
        var application = Host.CreateEmptyApplicationBuilder(new());
        application.Services.AddRxDevices(devices => devices.Add<Bench>("lab/bench/1"));
        application.Services.AddLineServer(server => server.Addresses.Add("tcp://127.0.0.1:0"));
        using var host = application.Build();
        await host.StartAsync();

        await using var client = await LineClient.Connect(AddressOf(host));

        Assert.Equal(["lab/bench/1"], (await client.List()).Select(name => name.ToString()));
        await host.StopAsync();
        await Assert.ThrowsAsync<DevFailedException>(() => LineClient.Connect(AddressOf(host)));
    }

    [Fact]
    public async Task The_server_may_be_added_before_the_devices()
    {
        var application = Host.CreateEmptyApplicationBuilder(new());
        application.Services.AddLineServer(server => server.Addresses.Add("tcp://127.0.0.1:0"));
        application.Services.AddRxDevices(devices => devices.Add<Bench>("lab/bench/1"));
        using var host = application.Build();
        await host.StartAsync();
        await using var client = await LineClient.Connect(AddressOf(host));
        var bench = (Bench)host.Services.GetRequiredService<DeviceHost>().Find("lab/bench/1")!;

        // The devices are still there while what was asked of them is answered.
        var answer = client.Device("lab/bench/1").ReadAttribute<long>("slow");
        await bench.Asked;
        var stop = host.StopAsync();
        bench.Answer(42);

        Assert.Equal(42, (await answer).Value);
        await stop;
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_options_is_said_at_start()
    {
        var application = Host.CreateEmptyApplicationBuilder(new());
        application.Services.AddLineServer(server =>
        {
            server.Addresses.Add("localhost");
            server.Server = new() { Window = 0 };
        });
        using var host = application.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "'localhost' is no address; write tcp://HOST:PORT (for example tcp://127.0.0.1:8888), tls://HOST:PORT or unix:PATH.",
                "The window must be above 0 lines.",
            ],
            refusal.Failures);
    }

    [Fact]
    public async Task A_port_in_use_is_said_at_start_and_what_listened_already_is_closed()
    {
        await using var taken = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var application = Host.CreateEmptyApplicationBuilder(new());
        application.Services.AddLineServer(server =>
        {
            server.Addresses.Add($"unix:{path}");
            server.Addresses.Add(taken.Address.ToString());
        });
        var host = application.Build();

        var refusal = await Assert.ThrowsAsync<IOException>(() => host.StartAsync());
        host.Dispose();

        Assert.Equal(
            $"Cannot listen on {taken.Address}: the port is in use. Stop the program that has it, or choose another port (0 picks a free one).",
            refusal.Message);
        Assert.False(File.Exists(path));
    }

    private static LineAddress AddressOf(IHost host) =>
        ((SocketListener)host.Services.GetRequiredService<LineServer>().Listeners.Single()).Address;
}
