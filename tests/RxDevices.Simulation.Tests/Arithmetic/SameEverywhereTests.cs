using CsCheck;

namespace RxDevices.Simulation.Tests.Arithmetic;

public class SameEverywhereTests
{
    [Fact]
    public void Sine_and_cosine_are_those_of_the_machine_but_for_the_last_bits() =>
        Gen.Double[-3, 3].Sample(turns =>
            Math.Abs(SameEverywhere.SinOfTurns(turns) - Math.Sin(turns * Math.Tau)) < 4e-15
            && Math.Abs(SameEverywhere.CosOfTurns(turns) - Math.Cos(turns * Math.Tau)) < 4e-15);

    [Fact]
    public void Quarters_of_a_turn_are_exact() =>
        Assert.Equal([0, 1, 0, -1, 0, -1], new[] { 0, 0.25, 0.5, 0.75, 1, -0.25 }.Select(turns => SameEverywhere.SinOfTurns(turns) + 0.0));

    [Fact]
    public void The_exponential_is_that_of_the_machine_but_for_the_last_bits() =>
        Gen.Double[-700, 700].Sample(power => Near(SameEverywhere.Exp(power), Math.Exp(power), 4e-16));

    [Fact]
    public void The_logarithm_is_that_of_the_machine_but_for_the_last_bits() =>
        Gen.OneOf(Gen.Double[1e-9, 1e9], Gen.Double[0.9, 1.1], Gen.Double[double.Epsilon, 1e-300])
            .Sample(number => Math.Abs(SameEverywhere.Log(number) - Math.Log(number)) <= 4e-16 * Math.Max(Math.Abs(Math.Log(number)), 1e-3));

    [Fact]
    public void The_ends_of_the_exponential_are_infinity_zero_and_NaN() => Assert.Equal(
        [1, double.PositiveInfinity, double.PositiveInfinity, 0, 0, double.NaN],
        new[] { 0, 1000, double.PositiveInfinity, -1000, double.NegativeInfinity, double.NaN }.Select(SameEverywhere.Exp));

    // A change of a bit here is a change of every trace.
    [Fact]
    public void The_bits_are_the_same_on_every_machine()
    {
        var bits = Enumerable.Range(0, 10_000).Aggregate(0L, (sum, number) => (sum * 31)
            ^ BitConverter.DoubleToInt64Bits(SameEverywhere.SinOfTurns(number * 0.0137))
            ^ BitConverter.DoubleToInt64Bits(SameEverywhere.Exp((number * 0.14) - 700))
            ^ BitConverter.DoubleToInt64Bits(SameEverywhere.Log(1e-5 + (number * 0.37))));

        // Computed apart from this code, in another language.
        Assert.Equal(-2678142656868490108, bits);
    }

    private static bool Near(double value, double expected, double relative) => Math.Abs(value - expected) <= relative * Math.Abs(expected);
}
