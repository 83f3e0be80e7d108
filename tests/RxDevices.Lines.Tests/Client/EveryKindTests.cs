using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Client;

public sealed class EveryKindTests : IAsyncLifetime
{
    private const string Name = "test/lines/wardrobe";

    private readonly ServerBench bench = new();
    private Wardrobe near = null!;
    private IDevicePort far = null!;
    private LineClient client = null!;

    public async ValueTask InitializeAsync()
    {
        near = bench.Host.Add(Name, context => new Wardrobe(context));
        client = await LineClient.Connect(bench.Listener);
        far = client.Device(Name);
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task What_is_written_far_away_is_read_here_and_there()
    {
        foreach (var (attribute, _, value) in near.Values.Where(value => value.Attribute.Length > 0))
        {
            await far.Write(attribute, value).AsTask().Soon();

            var here = await ((IDevicePort)near).Read(attribute).AsTask().Soon();
            AssertSame(value, here.Value);
            AssertSame(here, await far.Read(attribute).AsTask().Soon());
        }
    }

    [Fact]
    public async Task What_is_said_far_away_comes_back()
    {
        foreach (var (_, command, value) in near.Values)
        {
            AssertSame(value, await far.Execute(command, value).AsTask().Soon());
        }
    }

    [Fact]
    public async Task What_json_has_no_number_for_comes_back()
    {
        AssertSame((await ((IDevicePort)near).Read("undefined")).Value, (await far.Read("undefined").AsTask().Soon()).Value);
        AssertSame((await ((IDevicePort)near).Read("undefined_narrow")).Value, (await far.Read("undefined_narrow").AsTask().Soon()).Value);
    }

    [Fact]
    public async Task The_far_description_is_the_near_one()
    {
        var here = await ((IDevicePort)near).Describe();
        var there = await far.Describe().AsTask().Soon();

        Assert.Equal(here.Name, there.Name);
        Assert.Equal(here.Class, there.Class);
        Assert.Equal(here.Commands, there.Commands);
        Assert.Equal(here.Attributes.Count, there.Attributes.Count);
        Assert.Equivalent(here.Attributes, there.Attributes, strict: true);
    }

    [Fact]
    public async Task A_gateway_serves_what_it_reads_from_another_server()
    {
        // The far device, served by a second server, read by a second client.
        await using var second = new LineServer(new(new Gateway(client), new(), bench.Host.Clock), new(), bench.Host.Clock);
        var listener = new MemoryListener();
        second.Serve(listener);
        await using var farther = await LineClient.Connect(listener);
        IDevicePort port = farther.Device(Name);

        foreach (var (attribute, command, value) in near.Values)
        {
            AssertSame(value, await port.Execute(command, value).AsTask().Soon());
            if (attribute.Length > 0)
            {
                await port.Write(attribute, value).AsTask().Soon();
                AssertSame(value, (await port.Read(attribute).AsTask().Soon()).Value);
            }
        }
    }

    private static void AssertSame(Reading near, Reading far)
    {
        Assert.Equal(near.Time, far.Time);
        Assert.Equal(near.Quality, far.Quality);
        Assert.Equal(near.HasSetPoint, far.HasSetPoint);
        AssertSame(near.Value, far.Value);
        AssertSame(near.SetPoint, far.SetPoint);
    }

    // As text too, because 0.0 equals -0.0. A far enumeration has no C# type: its labels are texts.
    private static void AssertSame(object? near, object? far)
    {
        Assert.Equal(PythonText.Of(near).Replace("'", ""), PythonText.Of(far).Replace("'", ""));
        if (near is not (Text.Shutter or Text.Shutter[] or Text.Shutter[,]))
        {
            Assert.Equivalent(near, far, strict: true);
            Assert.Equal(near?.GetType(), far?.GetType());
        }
    }

    private sealed class Gateway(LineClient client) : IDeviceDirectory
    {
        public IReadOnlyList<DeviceName> Names => [DeviceName.Parse(Name)];

        public IObservable<DeviceName> Joined => throw new NotSupportedException();

        public IObservable<DeviceName> Left => throw new NotSupportedException();

        public IDevicePort? Find(string name) => name == Name ? client.Device(name) : null;
    }
}
