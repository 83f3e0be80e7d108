using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Alarms;

/// <summary>The alarm of a value that does not follow what was written.</summary>
public class ReadDifferentFromSetTests
{
    private readonly Bench bench = new();
    private readonly Motor motor;

    public ReadDifferentFromSetTests()
    {
        motor = bench.Started(new Motor(bench));
        motor.Position.Subscribe(reading => bench.Note($"{reading.Value} of {reading.SetPoint} {reading.Quality}"));
    }

    [Fact]
    public void A_value_that_does_not_follow_is_an_alarm_exactly_when_its_time_is_over()
    {
        bench.At(1, () => motor.WriteNow("position", 10.0));
        bench.At(5, () => motor.Move(9.5));
        bench.At(6, () => motor.Move(8.9));
        bench.AdvanceTo(7);

        Assert.Equal(["0s 0 of 0 Valid", "3s 0 of 10 Alarm", "5s 9.5 of 10 Valid", "6s 8.9 of 10 Alarm"], bench.Diary);
    }

    [Fact]
    public void A_value_as_far_away_as_the_limit_is_too_far()
    {
        bench.At(1, () => motor.WriteNow("position", 1.0));
        bench.AdvanceTo(4);

        Assert.Equal(["0s 0 of 0 Valid", "3s 0 of 1 Alarm"], bench.Diary);
        Assert.Equal("The device is in ALARM state.\nAlarm : Read too Different than Set (RDS) for position", motor.ReadNow("Status").Value);
    }

    [Fact]
    public void Another_write_gives_it_time_again()
    {
        bench.At(1, () => motor.WriteNow("position", 10.0));
        bench.At(2, () => motor.WriteNow("position", 20.0));
        bench.At(5, () => motor.WriteNow("position", 30.0));
        bench.At(6, () => motor.Move(30));
        bench.AdvanceTo(9);

        Assert.Equal(["0s 0 of 0 Valid", "4s 0 of 20 Alarm", "5s 0 of 30 Valid", "6s 30 of 30 Valid"], bench.Diary);
    }

    [Fact]
    public void Before_anything_is_written_nothing_is_compared()
    {
        motor.Move(50);
        bench.AdvanceTo(60);

        Assert.Equal(["0s 0 of 0 Valid", "0s 50 of 0 Valid"], bench.Diary);
    }

    private sealed class Motor : Device
    {
        private readonly Subject<double> position = new();

        public Motor(Bench bench)
            : base(bench.Context()) => Position = SettingWithReadback(
            "position", 0.0, position.StartWith(0.0), new() { DeltaValue = 1, DeltaTime = TimeSpan.FromSeconds(2) });

        public Setting<double> Position { get; }

        public void Move(double to) => position.OnNext(to);

        protected override void OnInit() => SetState(DevState.On);
    }
}
