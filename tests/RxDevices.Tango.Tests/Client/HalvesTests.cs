using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Client;

/// <summary>Our client to our server: far is as near.</summary>
public sealed class HalvesTests : IAsyncDisposable
{
    private readonly Halves halves = new();

    [Fact]
    public async Task Every_attribute_is_described_and_read_far_as_near()
    {
        var (near, far) = (halves.Host.Find(Halves.TangoTest)!, halves.Client.Device(Halves.TangoTest));
        var (nearly, distant) = (await near.Describe(), await far.Describe());
        Assert.Equal(nearly.Class, distant.Class);
        Assert.Equal(nearly.Attributes.Select(Print), distant.Attributes.Select(Print));
        Assert.Equal(nearly.Commands.Select(command => $"{command}"), distant.Commands.Select(command => $"{command}"));
        foreach (var attribute in nearly.Attributes)
        {
            var (here, there) = (await near.Read(attribute.Name), await far.Port.Read(attribute.Name));
            Assert.Equal((here.Quality, here.Time), (there.Quality, there.Time));

            // A set point without an element travels as none.
            Assert.Equal(here is { HasSetPoint: true, SetPoint: not Array { Length: 0 } }, there.HasSetPoint);
            Assert.Equal(here.Failure?.Errors[0], there.Failure?.Errors[0]);
            Assert.Equal(here.HasValue ? here.Value : null, there.HasValue ? there.Value : null);
        }
    }

    [Fact]
    public async Task What_is_written_far_is_read_near()
    {
        var far = halves.Client.Device(Halves.TangoTest);
        await far.WriteAttribute("string_scalar", "h\u00e9llo");
        await far.WriteAttribute("double_image", new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } });
        await far.WriteAttribute("long_spectrum", Array.Empty<int>());

        var near = halves.Host.Find(Halves.TangoTest)!;
        Assert.Equal("h\u00e9llo", (await near.Read("string_scalar")).SetPoint);
        Assert.Equal(new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } }, (await near.Read("double_image")).SetPoint);
        Assert.Equal(Array.Empty<int>(), (await near.Read("long_spectrum")).SetPoint);
    }

    [Fact]
    public async Task Many_reads_of_a_slow_attribute_take_the_time_of_one_and_hold_nobody_up()
    {
        const int reads = 100;
        var far = halves.Client.Device(Halves.Sensor);
        await far.Describe();
        var all = Task.WhenAll(Enumerable.Range(0, reads).Select(_ => far.ReadAttribute("slow")));
        while (halves.Near.Begun < reads)
        {
            await Task.Yield();
        }

        Assert.Equal(0.0, (await halves.Client.Device(Halves.TangoTest).ReadAttribute("ampli")).Value);
        halves.Clock.AdvanceBy(TimeSpan.FromSeconds(1.999));
        Assert.False(all.IsCompleted);
        halves.Clock.AdvanceBy(TimeSpan.FromSeconds(0.001));
        Assert.All(await all, reading => Assert.True(reading.HasValue));
    }

    [Fact]
    public async Task Histories_are_those_of_the_near_device()
    {
        var (near, far) = (halves.Host.Find(Halves.TangoTest)!, halves.Client.Device(Halves.TangoTest).Port);
        foreach (var name in (string[])["long_scalar", "double_spectrum_ro", "string_image_ro", "State", "throw_exception"])
        {
            await near.Administration.StartPolling(MemberKind.Attribute, name, TimeSpan.FromSeconds(1));
        }

        foreach (var name in (string[])["State", "DevVoid"])
        {
            await near.Administration.StartPolling(MemberKind.Command, name, TimeSpan.FromSeconds(1));
        }

        halves.Clock.AdvanceBy(TimeSpan.FromSeconds(5.5));
        foreach (var status in await near.Administration.PollingStatus())
        {
            if (status.Kind == MemberKind.Attribute)
            {
                Assert.Equal(
                    (await near.Administration.AttributeHistory(status.Member, 4)).Select(Print),
                    (await far.Administration.AttributeHistory(status.Member, 4)).Select(Print));
            }
            else
            {
                Assert.Equal(
                    (await near.Administration.CommandHistory(status.Member, 4)).Select(record => $"{record}"),
                    (await far.Administration.CommandHistory(status.Member, 4)).Select(record => $"{record}"));
            }
        }
    }

    [Fact]
    public async Task Every_kind_of_event_is_told_far_as_near()
    {
        halves.Near.Push(0);
        var far = halves.Client.Device(Halves.Sensor);
        var attribute = far.Attribute("value");
        var (observed, changes, periods, archived, users) =
            (new Told<Reading>(), new Told<Reading>(), new Told<Reading>(), new Told<Reading>(), new Told<Reading>());
        var (ready, modes, alarms) = (new Told<DataReady>(), new Told<Reading>(), new Told<Reading>());
        var (configurations, interfaces) = (new Told<AttributeDescription>(), new Told<DeviceDescription>());
        using var all = new System.Reactive.Disposables.CompositeDisposable(
            attribute.Subscribe(observed),
            attribute.Events(EventKind.Change).Subscribe(changes),
            attribute.Events(EventKind.Periodic).Subscribe(periods),
            attribute.Events(EventKind.Archive).Subscribe(archived),
            attribute.Events(EventKind.User).Subscribe(users),
            attribute.Events(EventKind.Alarm).Subscribe(alarms),
            attribute.DataReady().Subscribe(ready),
            attribute.Configurations().Subscribe(configurations),
            far.Attribute("mode").Events(EventKind.Change).Subscribe(modes),
            far.Interfaces().Subscribe(interfaces));
        foreach (var told in (Told<Reading>[])[observed, changes, periods, archived, users, alarms])
        {
            Assert.Equal(0.0, (await told.Next()).Value);
        }

        await modes.Next();
        Assert.Equal("V", (await configurations.Next()).Configuration.Unit);
        Assert.DoesNotContain((await interfaces.Next()).Attributes, added => added.Name == "Added");

        // Later than what was read at the beginning.
        halves.Clock.AdvanceBy(TimeSpan.FromMilliseconds(1));
        halves.Near.Push(1.5);
        foreach (var told in (Told<Reading>[])[observed, changes, archived])
        {
            Assert.Equal(1.5, (await told.Next()).Value);
        }

        halves.Near.TellUser(7);
        Assert.Equal(7.0, (await users.Next()).Value);
        halves.Near.Mode.Set(Sensor.Color.Green);
        Assert.Equal("Green", $"{(await modes.Next()).Value}");
        await halves.Near.Value.Configure(configuration => configuration with { Unit = "mV" });
        Assert.Equal("mV", (await configurations.Next()).Configuration.Unit);
        halves.Near.Grow();
        Assert.Contains((await interfaces.Next()).Attributes, added => added.Name == "Added");
        halves.Clock.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal(1.5, (await periods.Next()).Value);
        halves.Near.Fail();
        Assert.Equal("Sensor_Error", (await changes.Next()).Failure!.Reason);
        Assert.Equal("Sensor_Error", (await alarms.Next()).Failure!.Reason);
    }

    [Fact]
    public async Task A_server_that_is_restarted_is_found_again_by_those_who_watch()
    {
        halves.Near.Push(1);
        var told = new Told<Reading>();
        using var watching = halves.Client.Device(Halves.Sensor).Attribute("value").Subscribe(told);
        Assert.Equal(1.0, (await told.Next()).Value);

        await halves.Stop();
        Assert.Equal("API_EventTimeout", (await told.Next()).Failure!.Reason);
        halves.Near.Push(2);
        halves.Start();
        halves.Clock.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(2.0, (await told.Next()).Value);
    }

    public ValueTask DisposeAsync() => halves.DisposeAsync();

    // Tango says the usual format where none is given.
    private static string Print(AttributeDescription attribute) =>
        $"{attribute.Name} {attribute.Kind} {attribute.Access} {attribute.MaxX} {attribute.MaxY} "
        + $"{attribute.Configuration with { EnumLabels = [], Format = "", MaxX = 1, MaxY = 1 }}";

    private static string Print(Reading reading) =>
        $"{reading.Time:O} {reading.Quality} {reading.Failure?.Errors[0]} {(reading.HasValue ? LineText(reading.Value) : "")}";

    private static string LineText(object? value) => value is Array array ? string.Join(' ', array.Cast<object>()) : $"{value}";
}
