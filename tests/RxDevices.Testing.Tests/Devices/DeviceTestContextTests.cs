using System.Reactive.Linq;
using RxDevices.Devices;

namespace RxDevices.Testing.Tests.Devices;

public sealed class DeviceTestContextTests : IDisposable
{
    private readonly DeviceTestContext context = new();

    public void Dispose() => context.Dispose();

    [Fact]
    public void The_story_of_a_device_is_told_in_virtual_time()
    {
        var device = context.Add("test/asyncio/1", made => new AsyncioDevice(made));
        var states = context.Record(device.State.Values());

        context.In(TimeSpan.FromSeconds(1), () => device.LongRunningCommand.Invoke().Subscribe());
        context.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s On", "1s Insert", "16s Extract"], states.Lines);
    }

    [Fact]
    public async Task A_proxy_asks_as_a_client_does()
    {
        context.Add("test/asyncio/1", made => new AsyncioDevice(made));

        var answer = context.Proxy("TEST/asyncio/1").ReadAttribute<long>("test_attribute");
        context.AdvanceBy(TimeSpan.FromSeconds(1.999));
        Assert.False(answer.IsCompleted);
        context.AdvanceBy(TimeSpan.FromSeconds(0.001));

        Assert.True(answer.IsCompleted);
        Assert.Equal(42, (await answer).Value);
    }

    [Fact]
    public void A_restart_ends_the_device_and_makes_it_anew()
    {
        var first = context.Add("test/asyncio/1", made => new AsyncioDevice(made));
        var states = context.Record(first.State.Values());
        first.LongRunningCommand.Invoke().Subscribe();

        context.AdvanceBy(TimeSpan.FromSeconds(1));
        var second = context.Restart(first);

        Assert.NotSame(first, second);
        Assert.Equal(["0s On", "0s Insert", "1s completed"], states.Lines);
        Assert.Equal(["0s On"], context.Record(second.State.Values()).Lines);
        Assert.Equal([second.Name], context.Host.Names);
        Assert.Empty(context.Faults);
    }

    [Fact]
    public void A_device_of_another_context_cannot_be_restarted()
    {
        using var other = new DeviceTestContext();
        var device = other.Add("test/asyncio/1", made => new AsyncioDevice(made));

        Assert.Throws<ArgumentException>(() => context.Restart(device));
    }

    [Fact]
    public void What_breaks_is_kept()
    {
        context.Add("test/broken/1", made => new Broken(made));

        var fault = Assert.Single(context.Faults);
        Assert.Equal("test/broken/1", fault.Device.ToString());
        Assert.Equal("broken", fault.Exception.Message);
    }

    [Fact]
    public void Netcat_shows_what_a_terminal_shows_and_when_it_came()
    {
        context.Add("test/asyncio/1", made => new AsyncioDevice(made));
        var person = context.Netcat();

        person.Type("test/asyncio/1/test_attribute", "", "test/asyncio/1/Init()", "quit");
        context.AdvanceBy(TimeSpan.FromSeconds(2));

        Assert.Equal(">>> 42\n>>> >>> \n>>> ", person.Screen);
        Assert.Equal(["2s 42", "2s", "2s completed"], person.Replies);
    }

    [Fact]
    public void After_its_end_devices_recordings_and_conversations_hear_nothing()
    {
        var local = new DeviceTestContext();
        var device = local.Add("test/asyncio/1", made => new AsyncioDevice(made));
        var states = local.Record(device.State.Values());
        var person = local.Netcat();
        device.LongRunningCommand.Invoke().Subscribe();

        local.Dispose();
        local.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s On", "0s Insert", "0s completed"], states.Lines);
        Assert.Empty(local.Faults);
        Assert.Equal(">>> ", person.Screen);
    }

    [Fact]
    public void Any_number_of_contexts_run_beside_each_other()
    {
        var stories = new string[64];
        var threads = Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            for (var i = thread; i < stories.Length; i += 8)
            {
                using var local = new DeviceTestContext();
                var device = local.Add("test/asyncio/1", made => new AsyncioDevice(made));
                var states = local.Record(device.State.Values());
                local.In(TimeSpan.FromSeconds(i), () => device.LongRunningCommand.Invoke().Subscribe());
                local.AdvanceBy(TimeSpan.FromSeconds(i + 15));
                stories[i] = string.Join(", ", states.Lines);
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(Enumerable.Range(0, stories.Length).Select(i => $"0s On, {i}s Insert, {i + 15}s Extract"), stories);
    }

    private sealed class Broken(DeviceContext context) : Device(context)
    {
        protected override void OnInit() => throw new InvalidOperationException("broken");
    }
}
