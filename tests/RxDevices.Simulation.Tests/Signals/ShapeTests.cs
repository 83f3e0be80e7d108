using CsCheck;

namespace RxDevices.Simulation.Tests.Signals;

public class ShapeTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(8);

    public static TheoryData<string, Signal, string> Shapes => new()
    {
        { "constant", Signal.Constant(5), "5 5 5 5 5 5 5 5 5 5" },
        { "step", Signal.Step(1, 2, TimeSpan.FromSeconds(3)), "1 1 1 2 2 2 2 2 2 2" },
        { "ramp", Signal.Ramp(10, -0.5), "10 9.5 9 8.5 8 7.5 7 6.5 6 5.5" },
        { "ramp to", Signal.RampTo(10, 20, TimeSpan.FromSeconds(4)), "10 12.5 15 17.5 20 20 20 20 20 20" },
        { "sine", Signal.Sine(2, Period, 1), "1 2.4142136 3 2.4142136 1 -0.4142136 -1 -0.4142136 1 2.4142136" },
        { "sine from its top", Signal.Sine(2, Period, phase: 0.25), "2 1.4142136 0 -1.4142136 -2 -1.4142136 0 1.4142136 2 1.4142136" },
        { "square", Signal.Square(2, Period, 1, duty: 0.25), "3 3 -1 -1 -1 -1 -1 -1 3 3" },
        { "triangle", Signal.Triangle(2, Period), "0 1 2 1 0 -1 -2 -1 0 1" },
        { "sawtooth", Signal.Sawtooth(2, Period), "-2 -1.5 -1 -0.5 0 0.5 1 1.5 -2 -1.5" },
        { "pulse", Signal.Pulse(0, 9, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)), "9 9 0 0 0 9 9 0 0 0" },
        { "counter", Signal.Counter(TimeSpan.FromSeconds(2), from: 100, by: 5, wrapAfter: 3), "100 100 105 105 110 110 100 100 105 105" },
        { "sum", Signal.Ramp(0, 1) + Signal.Constant(1), "1 2 3 4 5 6 7 8 9 10" },
        { "difference", Signal.Constant(1) - Signal.Ramp(0, 1), "1 0 -1 -2 -3 -4 -5 -6 -7 -8" },
        { "product", Signal.Ramp(0, 1) * Signal.Ramp(0, 1), "0 1 4 9 16 25 36 49 64 81" },
        { "of your own", Signal.Of(elapsed => elapsed.TotalSeconds % 3), "0 1 2 0 1 2 0 1 2 0" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_has_its_values_at_the_seconds(string name, Signal signal, string expected) =>
        Assert.Equal($"{name}: {expected}", $"{name}: {Seconds.Of(signal, 10)}");

    [Fact]
    public void After_a_hundred_years_a_wave_is_where_it_was_at_the_start()
    {
        var century = TimeSpan.FromDays(36525);
        var (sine, sawtooth) = (Signal.Sine(1, TimeSpan.FromSeconds(0.1)), Signal.Sawtooth(1, TimeSpan.FromSeconds(0.1)));

        Gen.Long[0, 10_000_000].Select(TimeSpan.FromTicks).Sample(elapsed =>
            sine.At(century + elapsed) == sine.At(elapsed) && sawtooth.At(century + elapsed) == sawtooth.At(elapsed));
    }

    [Fact]
    public void Before_its_start_a_signal_has_the_value_of_its_start() =>
        Assert.Equal([3, 7], [Signal.Ramp(3, 1).At(TimeSpan.FromSeconds(-9)), Signal.Counter(Period, from: 7).At(TimeSpan.MinValue)]);

    [Fact]
    public void A_wave_keeps_within_its_amplitude_whatever_its_phase() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Long[0, 1_000_000_000]).Sample((phase, ticks) => new[]
        {
            Signal.Sine(2, Period, 1, phase), Signal.Square(2, Period, 1, 0.3, phase), Signal.Triangle(2, Period, 1, phase),
            Signal.Sawtooth(2, Period, 1, phase),
        }.All(wave => wave.At(TimeSpan.FromTicks(ticks)) is >= -1 and <= 3));

    [Fact]
    public void Parameters_that_make_no_signal_are_refused_by_name()
    {
        Assert.Equal(
            "period must be a span above 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Signal.Sine(1, TimeSpan.Zero)).Message.Split(" (")[0]);
        Assert.Equal("amplitude", Assert.Throws<ArgumentOutOfRangeException>(() => Signal.Triangle(double.NaN, Period)).ParamName);
        Assert.Equal("duty", Assert.Throws<ArgumentOutOfRangeException>(() => Signal.Square(1, Period, duty: 1.1)).ParamName);
        Assert.Equal("width", Assert.Throws<ArgumentOutOfRangeException>(() => Signal.Pulse(0, 1, Period * 2, Period)).ParamName);
        Assert.Equal("wrapAfter", Assert.Throws<ArgumentOutOfRangeException>(() => Signal.Counter(Period, wrapAfter: 0)).ParamName);
        Assert.Equal("duration", Assert.Throws<ArgumentOutOfRangeException>(() => Signal.RampTo(0, 1, TimeSpan.Zero)).ParamName);
    }
}
