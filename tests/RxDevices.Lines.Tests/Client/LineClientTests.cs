using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.Client;

public class LineClientTests
{
    [Fact]
    public async Task An_attribute_is_reached_by_its_full_name()
    {
        using var host = new DeviceHost();
        host.Add("lab/lamp/1", context => new Lamp(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = await LineClient.Connect(listener);

        var attribute = client.Attribute("lab/lamp/1/brightness");

        Assert.Equal(0.5, (await attribute.Read()).Value);
    }

    [Fact]
    public async Task A_server_of_one_call_takes_writes_of_its_own_machine()
    {
        using var host = new DeviceHost();
        var lamp = host.Add("lab/lamp/1", context => new Lamp(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener);
        await using var client = await LineClient.Connect(listener);

        await client.Device("lab/lamp/1").WriteAttribute("brightness", 0.75);

        Assert.Equal(0.75, lamp.Brightness.SetPoint);
    }

    [Fact]
    public async Task A_server_of_one_call_takes_the_options_of_the_router()
    {
        using var host = new DeviceHost();
        var lamp = host.Add("lab/lamp/1", context => new Lamp(context));
        var listener = new MemoryListener();
        await using var server = host.ServeLines(listener, new() { AllowRemoteWrites = true });
        await using var stranger = listener.Connect(new Peer("192.0.2.1 port 5", IsLocal: false));
        using var answers = new StreamReader(stranger);

        await stranger.WriteAsync("prompt off\nlab/lamp/1/brightness = 0.25\n"u8.ToArray());

        Assert.Equal(">>> 0.25", await answers.ReadLineAsync());
        Assert.Equal(0.25, lamp.Brightness.SetPoint);
    }

    private sealed class Lamp : Device
    {
        public Lamp(DeviceContext context)
            : base(context) => Brightness = Setting("brightness", 0.5);

        public Setting<double> Brightness { get; }
    }
}
