using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Attributes;

public class SettingTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Its_value_is_its_set_point()
    {
        var device = new Container<double>(bench, 1);
        device.Value.Subscribe(reading => bench.Note($"{reading.Value} set to {reading.SetPoint}"));

        device.Port.WriteNow("value", 2);
        device.Value.Write(3).Subscribe();
        device.Value.Set(4);

        Assert.Equal(["0s 1 set to 1", "0s 2 set to 2", "0s 3 set to 3", "0s 4 set to 4"], bench.Diary);
        Assert.Equal(4, device.Value.SetPoint);
    }

    [Fact]
    public void A_write_is_applied_before_it_is_accepted_and_takes_its_time()
    {
        var device = bench.Started(new Heater(bench));
        device.SetPoint.SetPoints().Skip(1).Subscribe(value => bench.Note($"accepted {value}"));

        device.SetPoint.Write(20).Subscribe(_ => bench.Note("written"));
        bench.Note(device.SetPoint.SetPoint);
        bench.AdvanceTo(10);

        Assert.Equal(["0s applying 20", "0s 0", "3s accepted 20", "3s written"], bench.Diary);
    }

    [Fact]
    public void A_write_that_is_refused_changes_nothing()
    {
        var device = bench.Started(new Heater(bench));

        device.SetPoint.Write(-1).Subscribe(_ => { }, refusal => bench.Note(((DevFailedException)refusal).Failure.Reason));
        bench.AdvanceTo(10);

        Assert.Equal(["0s applying -1", "3s Cold"], bench.Diary);
        Assert.Equal(0, device.SetPoint.SetPoint);
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_write_that_breaks_is_a_fault()
    {
        var device = bench.Started(new Heater(bench));

        device.SetPoint.Write(1000).Subscribe(_ => { }, refusal => bench.Note(((DevFailedException)refusal).Failure.Reason));
        bench.AdvanceTo(10);

        Assert.Equal(["0s applying 1000", "3s API_StdException"], bench.Diary);
        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal("writing setpoint", Assert.Single(bench.Faults).Place);
    }

    [Fact]
    public void With_a_source_of_its_own_it_shows_value_and_set_point()
    {
        var device = bench.Started(new Heater(bench));

        ((IDevicePort)device).WriteNow("asked", 5);
        ((IDevicePort)device).WriteNow("followed", 6);

        var asked = ((IDevicePort)device).ReadNow("asked");
        var followed = ((IDevicePort)device).ReadNow("followed");
        Assert.Equal((21.5, 5.0), (asked.Value, asked.SetPoint));
        Assert.Equal((22.5, 6.0), (followed.Value, followed.SetPoint));
    }

    [Fact]
    public void Set_in_one_of_its_observers_leaves_value_and_set_point_equal()
    {
        var device = new Container<double>(bench, 0);
        var (readings, setPoints) = (new List<(double, double)>(), new List<double>());
        device.Value.SetPoints().Where(value => value > 10).Subscribe(_ => device.Value.Set(10));
        device.Value.Values().Where(value => value < -10).Subscribe(_ => device.Value.Set(-10));
        device.Value.Subscribe(reading => readings.Add((reading.Value, reading.SetPoint)));
        device.Value.SetPoints().Subscribe(setPoints.Add);

        device.Value.Set(15);
        device.Value.Set(-15);

        Assert.Equal([0, 15, 10, -15, -10], setPoints);
        Assert.Equal([(0, 0), (15, 15), (10, 10), (-15, -15), (-10, -10)], readings);
    }

    [Fact]
    public void Set_by_the_first_value_of_an_observer_leaves_value_and_set_point_equal()
    {
        var device = new Container<double>(bench, 15);

        device.Value.SetPoints().Where(value => value > 10).Subscribe(_ => device.Value.Set(10));

        var reading = device.Port.ReadNow("value");
        Assert.Equal((10.0, 10.0, 10.0), (reading.Value, reading.SetPoint, device.Value.SetPoint));
    }

    [Fact]
    public void Set_by_another_thread_it_waits_for_the_end_of_the_step_under_way()
    {
        var device = new Container<double>(bench, 0);
        void Note() => bench.Note($"{device.Port.ReadNow("value").Value} set to {device.Value.SetPoint}");

        device.Strand.Post(() =>
        {
            Crowd.Of(1, _ => device.Value.Set(5));
            Note();
        });
        Note();

        Assert.Equal(["0s 0 set to 0", "0s 5 set to 5"], bench.Diary);
    }

    [Fact]
    public void Set_by_many_threads_it_shows_the_set_point_with_each_value()
    {
        var device = new Container<int>(bench, 0);
        var unequal = 0;
        var (values, setPoints) = (new List<int>(), new List<int>());
        device.Value.Subscribe(reading =>
        {
            unequal += reading.Value == reading.SetPoint ? 0 : 1;
            values.Add(reading.Value);
        });
        device.Value.SetPoints().Subscribe(setPoints.Add);

        Crowd.Of(4, thread =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                device.Value.Set((thread * 10_000) + i);
            }
        });

        Assert.Equal(0, unequal);
        Assert.Equal(8_001, values.Count);
        Assert.Equal(values, setPoints);
    }

    private sealed class Heater : Device
    {
        private readonly Bench bench;

        public Heater(Bench bench)
            : base(bench.Context())
        {
            this.bench = bench;
            SetPoint = Setting("setpoint", 0.0).OnWrite(Apply);
            SettingWithReadback("asked", 0.0, () => 21.5);
            SettingWithReadback("followed", 0.0, Observable.Return(22.5));
        }

        public Setting<double> SetPoint { get; }

        protected override void OnInit() => SetState(DevState.On);

        private async Task Apply(double degrees, CancellationToken cancellation)
        {
            bench.Note($"applying {degrees}");
            await Clock.Sleep(TimeSpan.FromSeconds(3), cancellation);
            if (degrees < 0)
            {
                throw new DevFailedException("Cold", "too cold", "Heater");
            }

            if (degrees > 100)
            {
                throw new InvalidOperationException("burnt");
            }
        }
    }
}
