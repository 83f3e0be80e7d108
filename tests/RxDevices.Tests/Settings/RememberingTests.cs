using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Settings;

/// <summary>What a device does at its start with what was written before.</summary>
public class RememberingTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Shown_the_set_point_and_what_follows_it_are_there_from_the_start_and_nothing_is_written()
    {
        Write(new Heater(bench, Memory.Shown), 5);
        bench.AdvanceTo(10);
        var lines = bench.Diary.Count;

        var again = bench.Started(new Heater(bench, Memory.Shown));

        var reading = Port(again).ReadNow("degrees");
        Assert.Equal((5.0, 5.0), (reading.Value, reading.SetPoint));
        Assert.Equal(10.0, Port(again).ReadNow("twice").Value);
        Assert.Equal(["init", "twice 10"], bench.Diary.Skip(lines).Select(line => line.Split(' ', 2)[1]));
        Assert.Null(again.Degrees.ClientWroteAt);
    }

    [Fact]
    public void Written_it_takes_the_way_of_a_clients_write_after_the_device_has_started()
    {
        Write(new Heater(bench, Memory.Written), 5);
        bench.AdvanceTo(10);
        var lines = bench.Diary.Count;

        var again = bench.Started(new Heater(bench, Memory.Written));
        bench.AdvanceTo(20);

        Assert.Equal(["10s init", "10s twice 0", "10s heating to 5", "13s twice 10"], bench.Diary.Skip(lines));
        Assert.Equal(5, again.Degrees.SetPoint);
        Assert.Equal(13, again.Degrees.ClientWroteAt!.Value.Ticks / TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void What_a_client_writes_meanwhile_comes_after_what_is_written_again()
    {
        Write(new Heater(bench, Memory.Written), 5);
        bench.AdvanceTo(10);
        var lines = bench.Diary.Count;

        var again = bench.Started(new Heater(bench, Memory.Written));
        again.Degrees.Write(7).Subscribe(_ => bench.Note("acknowledged"));
        bench.AdvanceTo(20);

        Assert.Equal(
            ["10s init", "10s twice 0", "10s heating to 5", "13s twice 10", "13s heating to 7", "16s twice 14", "16s acknowledged"],
            bench.Diary.Skip(lines));
        Assert.Equal("7.0", bench.Settings.Recall(again.Name, "degrees"));
    }

    [Fact]
    public void Init_shows_or_writes_it_again_and_ends_when_that_is_done()
    {
        var device = bench.Started(new Heater(bench, Memory.Written));
        device.Degrees.Write(5).Subscribe();
        bench.AdvanceTo(10);
        device.Degrees.Set(1);
        var lines = bench.Diary.Count;

        _ = bench.Follow(Port(device).Execute("Init"), "Init");
        bench.AdvanceTo(20);

        Assert.Equal(["10s init", "10s heating to 5", "13s twice 10", "13s Init "], bench.Diary.Skip(lines));

        var shown = bench.Started(new Heater(bench, Memory.Shown));
        shown.Degrees.Set(1);
        Port(shown).ExecuteNow("Init");
        Assert.Equal(5, shown.Degrees.SetPoint);
    }

    [Theory]
    [InlineData(Memory.Shown)]
    [InlineData(Memory.Written)]
    public void A_value_that_the_limits_forbid_by_now_is_an_alarm_until_somebody_writes_another(Memory memory)
    {
        var old = new Container<double>(bench, 0, new() { Memory = memory });
        old.Port.WriteNow("value", 20);
        old.Dispose();

        var device = new Container<double>(bench, 1, new() { Memory = memory, MaxValue = 10.0 });

        Assert.Equal(1, device.Value.SetPoint);
        Assert.Equal(DevState.Alarm, device.State.Current);
        Assert.Equal(
            "The device is in ALARM state.\nMemorized attribute value has failed during device startup sequence", device.Status.Current);
        var fault = Assert.Single(bench.Faults);
        Assert.Equal("remembering value", fault.Place);
        Assert.Equal(
            ["API_WAttrOutsideLimit", "API_MemAttFailedDuringInit"],
            ((DevFailedException)fault.Exception).Failure.Errors.Select(error => error.Reason));

        device.Port.WriteNow("value", 2);
        Assert.Equal((DevState.Unknown, "The device is in UNKNOWN state."), (device.State.Current, device.Status.Current));
        Assert.Equal("2.0", bench.Settings.Recall(device.Name, "value"));
    }

    [Theory]
    [InlineData("many", "What was kept is no DevLong: many (")]
    [InlineData("[1, 2]", "What was kept is no DevLong: [1, 2] (")]
    [InlineData("1.5", "What was kept is no DevLong: 1.5 (")]
    [InlineData("3000000000", "What was kept is no DevLong: 3000000000 (3000000000 is no Int32)")]
    public void A_value_of_another_type_by_now_is_told_and_the_initial_one_stays(string kept, string told)
    {
        _ = bench.Settings.Keep(DeviceName.Parse("test/bench/1"), "value", kept);

        var device = new Container<int>(bench, 1, new() { Memory = Memory.Shown });

        Assert.Equal(1, device.Value.SetPoint);
        Assert.StartsWith(told, Assert.Single(bench.Faults).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_that_is_refused_or_breaks_is_told_once()
    {
        Write(new Heater(bench, Memory.Written), 5);
        bench.AdvanceTo(10);

        var refusing = bench.Started(new Refusing(bench, new DevFailedException("Cold", "too cold", "Refusing")));
        Assert.Equal(DevState.Alarm, refusing.State.Current);
        Assert.Equal("remembering degrees", Assert.Single(bench.Faults).Place);

        var breaking = bench.Started(new Refusing(bench, new InvalidOperationException("burnt")));
        Assert.Equal((DevState.Fault, 2), (breaking.State.Current, bench.Faults.Count));
        Assert.Equal("The device broke while writing degrees: burnt", breaking.Status.Current);
    }

    [Fact]
    public void In_that_alarm_what_the_state_of_the_device_allows_is_allowed()
    {
        Write(new Heater(bench, Memory.Written), 5);
        bench.AdvanceTo(10);
        var device = bench.Started(new Refusing(bench, new DevFailedException("Cold", "too cold", "Refusing"), [DevState.Standby]));
        Assert.Equal(DevState.Alarm, device.State.Current);
        device.Trouble = null;

        Port(device).WriteNow("degrees", 6);

        Assert.Equal((DevState.Standby, 6.0), (device.State.Current, device.Degrees.SetPoint));
    }

    [Fact]
    public void Nothing_kept_is_no_failure_and_the_initial_set_point_stays()
    {
        var device = new Container<int>(bench, 3, new() { Memory = Memory.Written });

        Assert.Equal((3, DevState.Unknown), (device.Value.SetPoint, device.State.Current));
        Assert.Null(device.Value.ClientWroteAt);
    }

    [Fact]
    public void What_is_written_again_counts_as_written_for_read_different_from_set_and_what_is_shown_does_not()
    {
        var configuration = new AttributeConfiguration { DeltaValue = 1, DeltaTime = TimeSpan.FromSeconds(2) };
        _ = bench.Settings.Keep(DeviceName.Parse("test/bench/1"), "value", "5.0");

        var written = bench.Started(new Readback(bench, configuration with { Memory = Memory.Written }));
        var shown = bench.Started(new Readback(bench, configuration with { Memory = Memory.Shown }));
        bench.AdvanceTo(3);

        Assert.Equal((DevState.Alarm, DevState.On), (written.State.Current, shown.State.Current));
    }

    private static IDevicePort Port(Device device) => device;

    private void Write(Heater heater, double degrees)
    {
        bench.Started(heater).Degrees.Write(degrees).Subscribe();
        bench.AdvanceTo(5);
        heater.Dispose();
    }

    private sealed class Heater : Device
    {
        private readonly Bench bench;

        public Heater(Bench bench, Memory memory)
            : base(bench.Context())
        {
            this.bench = bench;
            Degrees = Setting("degrees", 0.0, new() { Memory = memory }).OnWrite(Heat);
            Attribute("twice", Degrees.Values().Do(degrees => bench.Note($"twice {2 * degrees}")).Select(degrees => 2 * degrees));
        }

        public Setting<double> Degrees { get; }

        protected override void OnInit()
        {
            bench.Note("init");
            SetState(DevState.On);
        }

        private async Task Heat(double degrees, CancellationToken cancellation)
        {
            bench.Note($"heating to {degrees}");
            await Clock.Sleep(TimeSpan.FromSeconds(3), cancellation);
        }
    }

    private sealed class Refusing : Device
    {
        public Refusing(Bench bench, Exception trouble, IReadOnlyList<DevState>? writableIn = null)
            : base(bench.Context())
        {
            Trouble = trouble;
            Degrees = Setting("degrees", 0.0, new() { Memory = Memory.Written, WritableIn = writableIn ?? [] }).OnWrite(_ =>
            {
                if (Trouble is not null)
                {
                    throw Trouble;
                }
            });
        }

        public Exception? Trouble { get; set; }

        public Setting<double> Degrees { get; }

        protected override void OnInit() => SetState(DevState.Standby);
    }

    private sealed class Readback : Device
    {
        public Readback(Bench bench, AttributeConfiguration configuration)
            : base(bench.Context()) => SettingWithReadback("value", 0.0, Observable.Return(0.0), configuration);

        protected override void OnInit() => SetState(DevState.On);
    }
}
