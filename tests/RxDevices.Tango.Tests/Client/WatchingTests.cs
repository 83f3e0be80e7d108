using System.Reactive.Linq;
using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Client;

/// <summary>Watching a device whose server tells nothing by itself: it is asked again and again.</summary>
public class WatchingTests
{
    private const string Attribute = "double_scalar";
    private const string Refused = "API_AttributePollingNotStarted API_CommandFailed API_NotSupported";

    [Fact]
    public async Task A_watched_attribute_is_read_at_once_and_then_each_second_until_nobody_watches()
    {
        await using var server = new FarServer();
        var values = new Told<Reading>();

        var watch = server.Device.Attribute(Attribute).Subscribe(values);
        Assert.Equal(-4.0906064464213818, (await values.Next()).Value);
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(1));
        await values.Next();
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(1));
        await values.Next();
        watch.Dispose();
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(5));

        Assert.Equal(3, server.Operations.Length);
    }

    [Fact]
    public async Task All_who_watch_share_the_reads_and_the_late_see_the_last_first()
    {
        await using var server = new FarServer();
        var (early, late) = (new Told<Reading>(), new Told<Reading>());

        using var one = server.Device.Attribute(Attribute).Subscribe(early);
        var first = await early.Next();
        using var two = server.Device.Attribute("DOUBLE_SCALAR").Subscribe(late);

        Assert.Same(first, await late.Next());
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Same(await early.Next(), await late.Next());
        Assert.Equal(2, server.Operations.Length);
    }

    [Fact]
    public async Task A_read_that_is_slower_than_the_period_lets_ticks_go_by()
    {
        await using var server = new FarServer(new() { Timeout = TimeSpan.FromMinutes(1) });
        await server.Device.ReadAttribute(Attribute);
        await server.NextRequest();
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Answer = async (connection, request) =>
        {
            await answer.Task;
            await FarServer.AsCaptured(connection, request);
        };
        var values = new Told<Reading>();

        using var watch = server.Device.Attribute(Attribute).Subscribe(values);
        await server.NextRequest();
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(2.5));
        Assert.Equal(2, server.Operations.Length);
        answer.SetResult();
        await values.Next();
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(0.4));
        Assert.Equal(2, server.Operations.Length);
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(0.2));

        await values.Next();
        Assert.Equal(3, server.Operations.Length);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_as_readings_until_it_comes()
    {
        await using var server = new FarServer { IsAway = true };
        var values = new Told<Reading>();

        using var watch = server.Device.Attribute(Attribute).Subscribe(values);
        Assert.Equal("API_ServerNotRunning", (await values.Next()).Failure!.Errors[^1].Reason);
        server.IsAway = false;
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.True((await values.Next()).HasValue);
    }

    [Fact]
    public async Task An_attribute_that_is_not_there_cannot_be_watched()
    {
        await using var server = new FarServer();
        server.Answer = async (connection, request) => await connection.Send(request.Header.Operation == "get_attribute_config_5"
            ? request.Captured("47_get_attribute_config_missing_DevFailed")
            : request.Captured("21_read_missing"));
        var values = new Told<Reading>();

        using var watch = server.Device.Attribute("nope").Subscribe(values);

        Assert.Equal("API_UnsupportedAttribute", ((DevFailedException)await values.Failed).Failure.Reason);
    }

    [Fact]
    public async Task A_change_event_is_a_reading_that_moved()
    {
        await using var server = new FarServer();
        var values = new[] { 1.0, 1.0, 2.0, 2.0, 3.0 };
        var reads = 0;
        server.Answer = async (connection, request) =>
        {
            if (request.Header.Operation != "read_attributes_5")
            {
                await FarServer.AsCaptured(connection, request);
                return;
            }

            await connection.Send(request.Result((AttributeValue5[])
            [
                new(
                    new(AttributeDataType.AttDouble, new[] { values[reads++], 0 }),
                    Quality.Valid,
                    AttrDataFormat.Scalar,
                    5,
                    default,
                    Attribute,
                    new(1, 0),
                    new(1, 0),
                    []),
            ]));
        };
        var (told, events) = (new Told<Reading>(), new Told<Reading>());
        using var watch = server.Device.Attribute(Attribute).Subscribe(told);
        await told.Next();
        using var changes = server.Device.Attribute(Attribute).Events(EventKind.Change).Subscribe(events);
        Assert.Equal(1.0, (await events.Next()).Value);

        for (var i = 1; i < values.Length; i++)
        {
            server.Clock.AdvanceBy(TimeSpan.FromSeconds(1));
            Assert.Equal(values[i], (await told.Next()).Value);
        }

        Assert.Equal([2.0, 3.0], [(await events.Next()).Value, (await events.Next()).Value]);
    }

    [Theory]
    [InlineData(EventKind.Alarm)]
    [InlineData(EventKind.Archive)]
    [InlineData(EventKind.Periodic)]
    public async Task Other_events_begin_with_the_current_reading(EventKind kind)
    {
        await using var server = new FarServer();
        var events = new Told<Reading>();

        using var watch = server.Device.Attribute(Attribute).Events(kind).Subscribe(events);

        Assert.True((await events.Next()).HasValue);
    }

    [Fact]
    public async Task What_a_device_tells_by_itself_cannot_be_found_by_asking()
    {
        await using var server = new FarServer();
        var (events, ready) = (new Told<Reading>(), new Told<DataReady>());

        using var one = server.Device.Attribute(Attribute).Events(EventKind.User).Subscribe(events);
        using var two = server.Device.Attribute(Attribute).DataReady().Subscribe(ready);

        Assert.Equal(Refused, Reasons(await events.Failed));
        Assert.Equal(Refused, Reasons(await ready.Failed));
    }

    [Fact]
    public async Task A_configuration_is_told_again_only_when_it_is_another()
    {
        await using var server = new FarServer(new() { Timeout = TimeSpan.FromDays(40) });
        var told = new Told<AttributeDescription>();
        using var watch = server.Device.Attribute(Attribute).Configurations().Subscribe(told);
        Assert.Equal(Attribute, (await told.Next()).Name);
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(10));

        // Before the first of these the client asked what the attribute is, to subscribe to its events.
        await server.AllAnswered(3);

        Assert.NotEqual(Attribute, (await NextConfiguration(server, told)).Name);
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_had_for_a_while_is_asked_for_again()
    {
        await using var server = new FarServer(new() { Timeout = TimeSpan.FromDays(40) });
        var told = new Told<AttributeDescription>();
        using var watch = server.Device.Attribute(Attribute).Configurations().Subscribe(told);
        await told.Next();
        server.Answer = async (connection, request) =>
            await connection.Send(request.Refuse(DevFailed.Because("API_NotSupported", "not now", "FarServer")));
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(10));
        await server.AllAnswered(3);

        Assert.NotEqual(Attribute, (await NextConfiguration(server, told)).Name);
    }

    [Fact]
    public async Task Who_throws_is_cut_off_and_told_of_and_the_others_go_on()
    {
        var thrown = new Told<Exception>();
        await using var server = new FarServer(new() { OnFault = thrown.OnNext });
        var values = new Told<Reading>();

        using var careless = server.Device.Attribute(Attribute).Subscribe(_ => throw new InvalidDataException("careless"));
        using var careful = server.Device.Attribute(Attribute).Subscribe(values);

        Assert.Equal("careless", (await thrown.Next()).Message);
        await values.Next();
        server.Clock.AdvanceBy(TimeSpan.FromSeconds(1));
        await values.Next();
    }

    [Fact]
    public async Task Watches_complete_with_the_client()
    {
        var server = new FarServer();
        var told = new Told<Reading>();
        using var watch = server.Device.Attribute(Attribute).Subscribe(told);
        await told.Next();

        await server.DisposeAsync();

        await told.Completed;
    }

    [Fact]
    public async Task Watches_complete_with_the_device_that_a_host_removes()
    {
        await using var server = new FarServer();
        using var host = new RxDevices.Hosting.DeviceHost(server.Clock);
        host.AddRemote(server.Device.Port);
        var told = new Told<Reading>();
        using var watch = host.Find(FarServer.Name)!.Observe(Attribute).Subscribe(told);
        await told.Next();

        Assert.True(host.Remove(FarServer.Name));

        await told.Completed;
    }

    private static string Reasons(Exception refused) =>
        string.Join(' ', ((DevFailedException)refused).Failure.Errors.Select(error => error.Reason));

    private static async Task<AttributeDescription> NextConfiguration(FarServer server, Told<AttributeDescription> told)
    {
        server.Answer = async (connection, request) => await connection.Send(request.Captured("46_get_attribute_config_limits"));
        var next = told.Next();
        while (!next.IsCompleted)
        {
            // The last answer may be on its way still; then a tick goes by.
            server.Clock.AdvanceBy(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        return await next;
    }
}
