using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Tapes.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tapes.Tests.Replaying;

public sealed class TapePlayerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DeviceTestContext replay = new();

    [Fact]
    public async Task All_types_are_replayed_as_they_were_recorded_to_the_last_bit()
    {
        await Recorded.AllTypes(folder.File("tape"), pushes: 12);
        using var tape = Tape.Open(folder.File("tape"));
        using var player = new TapePlayer(tape, null, replay.Clock);
        Add(player);
        await using (var recorder = TapeRecorder.Create(
            folder.File("again"), new() { Machine = replay.Clock, WhenFull = WhenFull.Wait }, replay.Clock))
        {
            recorder.Follow(replay.Host, NamePattern.Parse("*/*/*/*"));
            player.Play();
            replay.AdvanceBy(TimeSpan.FromSeconds(20));
        }

        Assert.True(player.Completion.IsCompletedSuccessfully);
        using var again = Tape.Open(folder.File("again"));
        Assert.Equal(Lines(tape), Lines(again));
        Assert.Equal(
            tape.Attributes.Select(attribute => (attribute.Name, attribute.Description.Kind)),
            again.Attributes.Select(attribute => (attribute.Name, attribute.Description.Kind)));

        static IEnumerable<string> Lines(Tape tape) => tape.Readings()
            .Where(reading => reading.Attribute.Description.Name is not ("State" or "Status"))
            .Select(reading => Recorded.Show(reading.Attribute.Name, reading.Reading)).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1, "0s 0|0.1s 0.5|0.2s 1")]
    [InlineData(2, "0s 0|0.05s 0.5|0.1s 1")]
    [InlineData(0.1, "0s 0|1s 0.5|2s 1")]
    public async Task A_tape_is_replayed_at_any_speed_with_states_and_for_reading_only(double speed, string currents)
    {
        await RecordSupply();
        using var tape = Tape.Open(folder.File("tape"));
        using var player = new TapePlayer(tape, new() { Speed = speed }, replay.Clock);
        Add(player);
        var proxy = replay.Proxy("lab/supply/1");
        var values = replay.Record(proxy.Attribute<double>("current").Values());
        var states = replay.Record(proxy.Attribute<DevState>("state").Values());

        player.Play();
        replay.AdvanceBy(TimeSpan.FromSeconds(60));

        Assert.Equal(currents.Split('|'), values.Lines);
        Assert.Equal(["On", "Moving", "On"], states.Lines.Select(line => line.Split(' ')[1]).Distinct().Append("On").TakeLast(3));
        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => proxy.WriteAttribute("current_setpoint", 2.0));
        Assert.Equal(Reasons.NotWritable, refusal.Failure.Reason);
        Assert.Equal("A", (await proxy.Describe()).Attribute("current")!.Unit);
    }

    [Fact]
    public async Task It_pauses_seeks_and_changes_its_speed()
    {
        await RecordCount(20);
        using var tape = Tape.Open(folder.File("tape"));
        using var player = new TapePlayer(tape, null, replay.Clock);
        Add(player);
        var values = replay.Record(replay.Proxy("test/count/1").Attribute<double>("x").Values());

        player.Play();
        replay.AdvanceBy(TimeSpan.FromSeconds(2.5));
        player.Pause();
        replay.AdvanceBy(TimeSpan.FromSeconds(10));
        Assert.Equal(2.5, (player.Position - tape.Begin).TotalSeconds, 0.001);
        player.Play();
        replay.AdvanceBy(TimeSpan.FromSeconds(1));
        player.Seek(tape.Begin.AddSeconds(15.5));
        replay.AdvanceBy(TimeSpan.FromSeconds(1));
        player.Speed = 10;
        replay.AdvanceBy(TimeSpan.FromSeconds(0.1));
        player.Seek(tape.Begin.AddSeconds(3));

        Assert.Equal(["0s 0", "1s 1", "2s 2", "13s 3", "13.5s 15", "14s 16", "14.55s 17", "14.6s 3"], values.Lines);
        Assert.Throws<ArgumentOutOfRangeException>(() => player.Speed = 0);
    }

    [Fact]
    public async Task It_begins_anywhere_and_goes_round_and_round()
    {
        await RecordCount(5);
        using var tape = Tape.Open(folder.File("tape"));
        using var player = new TapePlayer(tape, new() { Loop = true, From = tape.Begin.AddSeconds(3), ShowsNow = true }, replay.Clock);
        Add(player);
        var times = replay.Record(
            replay.Proxy("test/count/1").Attribute<double>("x"), reading => $"{reading.Value} at {Math.Round((reading.Time - DateTimeOffset.MinValue).TotalSeconds, 4)}");

        player.Play();
        replay.AdvanceBy(TimeSpan.FromSeconds(5));

        Assert.Equal(["0s 3 at 0", "1s 4 at 1", "1s 3 at 1", "2s 4 at 2", "2s 3 at 2"], times.Lines.Take(5));
    }

    [Fact]
    public async Task A_historical_clock_replays_a_day_in_a_moment()
    {
        await RecordCount(3600);
        using var tape = Tape.Open(folder.File("tape"));
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        using var host = new DeviceHost(clock);
        using var player = new TapePlayer(tape, new() { Speed = 1.0 / 24 }, clock);
        host.Add("test/count/1", player.Create);
        var last = (Count: 0, Value: 0.0, At: default(DateTimeOffset));
        using var subscription = host.Device("test/count/1").Observe("x").Subscribe(reading =>
            last = (last.Count + 1, (double)reading.Value!, clock.Now));

        player.Play();
        clock.AdvanceBy(TimeSpan.FromHours(24));

        Assert.Equal((3600, 3599.0), (last.Count, last.Value));
        Assert.Equal(3599 * 24, (last.At - DateTimeOffset.UnixEpoch).TotalSeconds, 0.001);
    }

    public void Dispose()
    {
        replay.Dispose();
        folder.Dispose();
    }

    private void Add(TapePlayer player)
    {
        foreach (var name in player.DeviceNames)
        {
            replay.Add(name.ToString(), player.Create);
        }
    }

    private async Task RecordSupply()
    {
        using var devices = new DeviceTestContext();
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        await using var recorder = TapeRecorder.Create(folder.File("tape"), new() { Machine = devices.Clock }, devices.Clock);
        recorder.Follow(devices.Host, NamePattern.Parse("lab/*/*/*"));
        await supply.CurrentSetPoint.Write(1);
        devices.AdvanceBy(TimeSpan.FromSeconds(5));
    }

    private async Task RecordCount(int seconds)
    {
        using var devices = new DeviceTestContext();
        await using var recorder = TapeRecorder.Create(folder.File("tape"), new() { Machine = devices.Clock, WhenFull = WhenFull.Wait }, devices.Clock);
        recorder.Follow(devices.Host, NamePattern.Parse("test/count/1/x"));
        devices.Add("test/count/1", context => new Counting(context));
        devices.AdvanceBy(TimeSpan.FromSeconds(seconds - 0.5));
    }

    private sealed class Counting : Device
    {
        public Counting(DeviceContext context)
            : base(context) => Attribute("x", Observable.Interval(TimeSpan.FromSeconds(1), Clock).Select(tick => tick + 1.0).StartWith(0.0));
    }
}
