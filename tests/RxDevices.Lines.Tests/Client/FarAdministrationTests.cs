using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Reactive.Threading.Tasks;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Client;

/// <summary>Events, configurations, black boxes and locks of a far device are those of the near one.</summary>
public class FarAdministrationTests
{
    [Theory]
    [InlineData(EventKind.Change)]
    [InlineData(EventKind.Archive)]
    [InlineData(EventKind.Periodic)]
    [InlineData(EventKind.Alarm)]
    [InlineData(EventKind.User)]
    public async Task Each_kind_of_event_comes_from_afar(EventKind kind)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        var first = await client.Device(ServerBench.Name).Attribute("number").Events(kind).FirstAsync().ToTask().Soon();

        Assert.Equal(0.0, first.Value);
        Assert.Equal("API_UnsupportedAttribute", await ReasonOf(client.Device(ServerBench.Name).Attribute("nope").Events(kind).ToTask()));
    }

    [Fact]
    public async Task Change_events_follow_the_criterion_that_was_configured_from_afar()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var number = client.Device(ServerBench.Name).Attribute<double>("number");
        await client.Device(ServerBench.Name).Attribute("number").Configure(new Dictionary<string, string> { ["abs_change"] = "2", ["label"] = "it's a 'label'" });
        using var events = new ReplaySubject<double>();
        using var watching = number.Events(EventKind.Change).Take(3).Select(reading => reading.Value).Subscribe(events);
        await events.FirstAsync().ToTask().Soon();

        foreach (var value in new[] { 1.0, 2.0, 3.0, 4.0 })
        {
            await number.Write(value);
        }

        Assert.Equal([0.0, 2.0, 4.0], await events.ToList().ToTask().Soon());
        Assert.Equal("it's a 'label'", bench.Host.Device(ServerBench.Name).Port is { } port ? (await port.Describe()).Attribute("number")!.Label : "");
    }

    [Fact]
    public async Task A_far_configuration_is_described_as_the_near_one()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var properties = new Dictionary<string, string>
        {
            ["min_alarm"] = "-5",
            ["max_warning"] = "4.5",
            ["delta_val"] = "0.1",
            ["delta_t"] = "1500",
            ["rel_change"] = "1,2",
            ["archive_abs_change"] = "3",
            ["archive_period"] = "2000",
            ["event_period"] = "250",
            ["unit"] = "mm",
        };
        await client.Device(ServerBench.Name).Attribute("number").Configure(properties);

        var near = await bench.Host.Device(ServerBench.Name).Attribute("number").Describe();
        var far = await client.Device(ServerBench.Name).Attribute("number").Configurations().FirstAsync().ToTask().Soon();
        Assert.All(AttributeProperties.Names, name => Assert.Equal(AttributeProperties.Show(near, name), AttributeProperties.Show(far, name)));
        Assert.All(properties, property => Assert.Equal(property.Value, AttributeProperties.Show(far, property.Key)));
        Assert.Equal((near.Configuration.Change, near.Configuration.ArchivePeriod), (far.Configuration.Change, far.Configuration.ArchivePeriod));
    }

    [Fact]
    public async Task Interfaces_of_a_far_device_begin_with_the_current_one()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        var far = await client.Device(ServerBench.Name).Interfaces().FirstAsync().ToTask().Soon();

        Assert.Equal((await bench.Host.Device(ServerBench.Name).Describe()).Attributes.Select(attribute => attribute.Name), far.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task The_connections_of_a_client_are_one_client_to_locks()
    {
        await using var bench = new ServerBench();
        await using var mine = await LineClient.Connect(bench.Listener);
        await using var other = await LineClient.Connect(bench.Listener);
        var device = mine.Device(ServerBench.Name);
        await device.Administration.Lock(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => device.WriteAttribute("number", (double)number))).Soon();
        Assert.Equal("API_DeviceLocked", await ReasonOf(other.Device(ServerBench.Name).WriteAttribute("number", 1.0)));
        Assert.Equal("API_DeviceLocked", await ReasonOf(device.For(new("somebody else")).WriteAttribute("number", 1.0)));
        await device.Administration.Relock();
        var status = await other.Device(ServerBench.Name).Administration.LockedBy();
        Assert.Equal(Environment.MachineName, status!.Owner.Host);
        Assert.Equal(0, await device.Administration.Unlock());
        Assert.Null(await device.Administration.LockedBy());
        await other.Device(ServerBench.Name).WriteAttribute("number", 1.0).Soon();
    }

    [Fact]
    public async Task A_far_black_box_is_the_near_one()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        await client.Device(ServerBench.Name).For(new("the sequencer", "here")).ReadAttribute("number").Soon();

        var request = Assert.Single(await client.Device(ServerBench.Name).Administration.BlackBox(1));
        Assert.Equal((RequestKind.Read, "number", "the sequencer", "here"), (request.Kind, request.Member, request.Client.Name, request.Client.Host));
        Assert.Equal("API_BlackBoxArgument", await ReasonOf(client.Device(ServerBench.Name).Administration.BlackBox(0).AsTask()));
    }

    private static async Task<string> ReasonOf(Task refused) =>
        (await Assert.ThrowsAsync<DevFailedException>(() => refused.Soon())).Failure.Reason;
}
