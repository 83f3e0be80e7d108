using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Client;

/// <summary>The same call gives the same result, or the same refusal, near and far; and what is said in it cannot end its line.</summary>
public class FarParityTests
{
    public static TheoryData<string> Identities => ["(anonymous)", "=x", "Bob B", "it's", "a\nquit", "", "-", "\"quoted\"", "back\\slash"];

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("a'\nquit\n")]
    [InlineData("it's \"so\"")]
    [InlineData("C:\\new\\table")]
    [InlineData("\u2028\0\u001b")]
    [InlineData(" blank ")]
    public async Task Any_text_can_be_configured_from_afar(string text)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var properties = new Dictionary<string, string> { ["description"] = text, ["unit"] = "mm" };

        await client.Device(ServerBench.Name).Attribute("number").Configure(properties);

        var near = await bench.Host.Device(ServerBench.Name).Attribute("number").Describe();
        Assert.Equal((text, "mm"), (near.Description, near.Unit));
        Assert.Equal(42L, (await client.Device(ServerBench.Name).ReadAttribute<long>("answer").Soon()).Value);
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public async Task Whoever_asks_is_who_it_says_and_no_answer_is_taken_for_anothers(string name)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);
        var device = client.Device(ServerBench.Name).For(new(name, "here and there"));

        Assert.Equal(42L, (await device.ReadAttribute<long>("answer").Soon()).Value);
        Assert.Equal(42L, (await device.ReadAttribute<long>("answer").Soon()).Value);
        await device.Administration.Lock(TimeSpan.FromMinutes(1));
        var status = await client.Device(ServerBench.Name).Administration.LockedBy();
        Assert.Equal(new ClientIdentity(name, "here and there"), status!.Owner);
        Assert.Equal(0.0, (await device.Observe("number").FirstAsync()).Value);
    }

    [Fact]
    public async Task However_many_clients_ask_through_one_connections_are_not_left_behind()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        for (var i = 0; i < 100; i++)
        {
            await client.Device(ServerBench.Name).For(new($"client {i}")).ReadAttribute("answer").Soon();
        }

        Assert.InRange(bench.Server.Clients, 1, 2);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(100_000.0)]
    public async Task A_time_that_cannot_be_is_refused_in_the_devices_words(double seconds)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSameRefusal(bench, client, device => device.Administration.Lock(TimeSpan.FromSeconds(seconds)).AsTask());
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(1_000_000.0)]
    public async Task A_period_is_the_same_or_refused_in_the_same_words(double seconds)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSame(bench, client, async device =>
        {
            await device.Administration.StartPolling(MemberKind.Attribute, "answer", TimeSpan.FromSeconds(seconds));
            var period = Assert.Single(await device.Administration.PollingStatus()).Period;
            await device.Administration.StopPolling(MemberKind.Attribute, "answer");
            return $"{period}";
        });
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("none")]
    [InlineData("answer")]
    public async Task What_is_no_attribute_or_not_polled_has_no_history(string name)
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSameRefusal(bench, client, device => device.Administration.AttributeHistory(name, 1).AsTask());
        await AssertSameRefusal(bench, client, device => device.Administration.CommandHistory(name, 1).AsTask());
        await AssertSameRefusal(bench, client, device => device.Administration.StopPolling(MemberKind.Attribute, name).AsTask());
        await AssertSameRefusal(bench, client, device => device.Administration.StopPolling(MemberKind.Command, name).AsTask());
    }

    [Fact]
    public async Task A_command_with_an_argument_has_no_result_in_the_cache_near_or_far()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        await AssertSame(bench, client, async device => $"{await ((IDevicePort)device).Execute("Say", "a (b) from cache", ReadSource.Cache)}");
        await AssertSame(bench, client, async device => $"{await ((IDevicePort)device).Execute("Say", "a", ReadSource.CacheThenDevice)}");
        await AssertSame(bench, client, async device => $"{await ((IDevicePort)device).Execute("Nothing", null, ReadSource.Cache)}");
    }

    [Fact]
    public async Task A_property_nobody_has_is_refused_in_the_same_words()
    {
        await using var bench = new ServerBench();
        await using var client = await LineClient.Connect(bench.Listener);

        foreach (var key in (string[])["colour", "two words", "=", ""])
        {
            await AssertSameRefusal(bench, client, device => ((IDevicePort)device).Configure("number", new Dictionary<string, string> { [key] = "1" }).AsTask());
        }
    }

    [Fact]
    public async Task A_configuration_is_the_same_to_the_last_tick()
    {
        await using var bench = new ServerBench();
        bench.Host.Add("a/b/c", context => new Exact(context));
        await using var client = await LineClient.Connect(bench.Listener);

        var near = await bench.Host.Device("a/b/c").Describe();
        var far = await client.Device("a/b/c").Describe().AsTask().Soon();

        Assert.All(near.Attributes.Zip(far.Attributes), both => Assert.Equivalent(both.First.Configuration, both.Second.Configuration, strict: true));
        Assert.All(near.Attributes.Zip(far.Attributes), both => Assert.Equal(
            [.. Limits(both.First)], Limits(both.Second).ToArray()));
        Assert.All(near.Commands.Zip(far.Commands), both => Assert.Equivalent(both.First.Configuration, both.Second.Configuration, strict: true));
    }

    private static IEnumerable<(Type?, IComparable?)> Limits(AttributeDescription attribute) => new[]
    {
        attribute.Configuration.MinValue, attribute.Configuration.MaxValue, attribute.Configuration.MinAlarm,
        attribute.Configuration.MaxAlarm, attribute.Configuration.MinWarning, attribute.Configuration.MaxWarning,
    }.Select(limit => (limit?.GetType(), limit));

    private static async Task AssertSameRefusal(ServerBench bench, LineClient client, Func<DeviceProxy, Task> ask) => await AssertSame(
        bench,
        client,
        async device => (await Assert.ThrowsAsync<DevFailedException>(() => ask(device).Soon())).Failure.ToString());

    private static async Task AssertSame(ServerBench bench, LineClient client, Func<DeviceProxy, Task<string>> ask)
    {
        var here = await Outcome(bench.Host.Device(ServerBench.Name));
        var there = await Outcome(client.Device(ServerBench.Name));
        Assert.Equal(here, there);

        async Task<string> Outcome(DeviceProxy device)
        {
            try
            {
                return await ask(device).Soon();
            }
            catch (DevFailedException refusal)
            {
                return refusal.Failure.ToString();
            }
        }
    }

    private sealed class Exact : Device
    {
        public Exact(DeviceContext context)
            : base(context)
        {
            Setting("double", 0.0, new()
            {
                MinValue = -1e300,
                MaxValue = 5.0,
                MinAlarm = -3.0,
                MaxAlarm = 4.0,
                MinWarning = -2.0,
                MaxWarning = 0.1,
                DeltaValue = 0.1,
                DeltaTime = new TimeSpan(12_345),
                Change = new() { Absolute = new Band(0.1, 0.30000000000000004), Relative = 1e-17 },
                Archive = new() { Absolute = 3.0 },
                ArchivePeriod = TimeSpan.FromDays(2) + new TimeSpan(1),
                EventPeriod = new TimeSpan(333_333),
                TellsDataReady = true,
                HistoryDepth = 3,
                Memory = Memory.Shown,
                ReadableIn = [DevState.On, DevState.Alarm],
                WritableIn = [DevState.Standby],
                DisplayLevel = DisplayLevel.Expert,
                Label = "Not specified",
                Description = "a\nb",
            });
            Setting("float", 0f, new() { MinValue = 0.1f, MaxAlarm = 0.3f });
            Setting("byte", (byte)0, new() { MinValue = (byte)1, MaxAlarm = (byte)200 });
            Setting("large", 0UL, new() { MaxValue = ulong.MaxValue, MaxAlarm = 5UL });
            Command("Go", () => { }, new() { AllowedIn = [DevState.Off], HistoryDepth = 7, DisplayLevel = DisplayLevel.Expert, MayOverlap = false });
        }
    }
}
