namespace RxDevices.Simulation.Tests.Signals;

public class ChangeTests
{
    private static readonly Signal Ramp = Signal.Ramp(0, 1);

    private static readonly Occasions Fourth = Occasions.Every(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(2));

    public static TheoryData<string, Signal, string> Changed => new()
    {
        { "select", Ramp.Select(value => value * value), "0 1 4 9 16 25 36 49 64 81" },
        { "drift", Signal.Constant(5).Drift(0.1), "5 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9" },
        { "quantize", Ramp.Quantize(2.5), "0 0 2.5 2.5 5 5 5 7.5 7.5 10" },
        { "clamp", Ramp.Clamp(2, 5), "2 2 2 3 4 5 5 5 5 5" },
        { "reflect", Ramp.Reflect(-1, 2), "0 1 2 1 0 -1 0 1 2 1" },
        { "delay", Ramp.Delay(TimeSpan.FromSeconds(3)), "0 0 0 0 1 2 3 4 5 6" },
        { "spikes", Ramp.Spikes(100, Fourth), "0 1 102 103 4 5 106 107 8 9" },
        { "dips", Ramp.Dips(100, Fourth), "0 1 -98 -97 4 5 -94 -93 8 9" },
        { "dropouts", Ramp.Dropouts(Fourth, to: -1), "0 1 -1 -1 4 5 -1 -1 8 9" },
        { "stuck", Ramp.Stuck(Fourth), "0 1 2 2 4 5 6 6 8 9" },
        { "NaN", Ramp.NotANumber(Fourth), "0 1 NaN NaN 4 5 NaN NaN 8 9" },
        { "once", Ramp.Dropouts(Occasions.Once(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1))), "0 1 2 3 4 0 6 7 8 9" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void A_change_has_its_values_at_the_seconds(string name, Signal signal, string expected) =>
        Assert.Equal($"{name}: {expected}", $"{name}: {Seconds.Of(signal, 10)}");

    [Fact]
    public void Decimal_steps_give_decimal_values()
    {
        var values = Signal.Ramp(0, 1.001).Quantize(0.1);

        Assert.Equal([0.3, 0.6, 0.7], new[] { 0.3, 0.6, 0.7 }.Select(second => values.At(TimeSpan.FromSeconds(second))));
    }

    [Fact]
    public void Parameters_that_make_no_change_are_refused_by_name()
    {
        Assert.Equal(
            "min must not be above max, which is 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Ramp.Clamp(2, 1)).Message.Split(" (")[0]);
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => Ramp.Quantize(0)).ParamName);
        Assert.Equal("by", Assert.Throws<ArgumentOutOfRangeException>(() => Ramp.Delay(TimeSpan.FromTicks(-1))).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ramp.Reflect(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Occasions.Every(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Occasions.AtRandom(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), new(1, "x"), probability: 2));
    }
}
