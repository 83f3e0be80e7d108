using CsCheck;

namespace RxDevices.Simulation.Tests.Signals;

public class NoiseTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private static readonly RandomStream Stream = new(1, "noise");

    // Computed apart from this code, by Box and Muller from the fractions of the stream.
    [Fact]
    public void Normal_numbers_of_a_seed_and_name_never_change()
    {
        double[] expected = [-0.6122996889519067, 0.6203343582225741, -0.6583287711274907, -0.20782767148938316];

        Assert.All(expected, (value, number) => Assert.Equal(value, Stream.Normal(number), 1e-15));
    }

    public static TheoryData<string, Signal> Random => new()
    {
        { "white", Signal.WhiteNoise(2, Tick, Stream) },
        { "pink", Signal.PinkNoise(2, Tick, Stream) },
        { "walk", Signal.RandomWalk(2, Tick, Stream) },
        { "bounded walk", Signal.RandomWalk(2, Tick, Stream).Reflect(-5, 5) },
        { "spikes", Signal.Constant(0).Spikes(1, Occasions.AtRandom(Tick * 10, Tick, Stream, 0.5)) },
        { "stuck", Signal.RandomWalk(2, Tick, Stream).Stuck(Occasions.AtRandom(Tick * 10, Tick * 3, Stream)) },
    };

    [Theory]
    [MemberData(nameof(Random))]
    public void The_value_of_an_instant_does_not_depend_on_when_else_somebody_looked(string name, Signal signal)
    {
        var inOrder = Enumerable.Range(0, 2000).Select(number => signal.At(Tick * (number / 2.0))).ToArray();

        Assert.All(
            Enumerable.Range(0, 2000).OrderBy(number => Stream.Bits(number)),
            number => Assert.Equal((name, inOrder[number]), (name, signal.At(Tick * (number / 2.0)))));
    }

    [Fact]
    public void White_noise_has_its_deviation_and_no_memory()
    {
        var values = Values(Signal.WhiteNoise(2, Tick, Stream), 100_000);

        Assert.InRange(values.Average(), -0.03, 0.03);
        Assert.InRange(Variance(values), 3.9, 4.1);
        Assert.InRange(values.Count(value => Math.Abs(value) > 2) / 100_000.0, 0.312, 0.323);
        Assert.InRange(values.Skip(1).Zip(values, (next, value) => next * value).Average() / 4, -0.015, 0.015);
    }

    [Fact]
    public void The_steps_of_a_random_walk_are_white_noise()
    {
        var places = Values(Signal.RandomWalk(2, Tick, Stream, from: 10), 100_000);
        var steps = places.Skip(1).Zip(places, (next, place) => next - place).ToArray();

        Assert.Equal(10, places[0]);
        Assert.InRange(steps.Average(), -0.03, 0.03);
        Assert.InRange(Variance(steps), 3.9, 4.1);
        Assert.InRange(steps.Skip(1).Zip(steps, (next, step) => next * step).Average() / 4, -0.015, 0.015);
    }

    [Fact]
    public void Where_a_random_walk_is_after_a_thousand_steps_spreads_as_the_root_of_their_number()
    {
        var ends = Enumerable.Range(0, 4000).Select(seed => Signal.RandomWalk(1, Tick, new((ulong)seed, "walk")).At(Tick * 1000)).ToArray();

        Assert.InRange(ends.Average(), -1.6, 1.6);
        Assert.InRange(Variance(ends), 930, 1070);
    }

    // The variance of the means of n ticks falls as 1/n for white noise; for 1/f noise it hardly falls.
    [Fact]
    public void Pink_noise_has_its_deviation_and_about_equal_power_in_each_octave()
    {
        var values = Values(Signal.PinkNoise(2, Tick, Stream, octaves: 10), 1 << 17);
        var powers = Enumerable.Range(0, 9).Select(octave => HaarPower(values, octave)).ToArray();

        Assert.InRange(Variance(values), 3.5, 4.5);
        Assert.All(powers.Skip(2), power => Assert.InRange(power / powers[4], 0.8, 1.25));
    }

    [Fact]
    public void Random_occasions_come_once_in_each_interval_at_a_place_that_differs()
    {
        var occasions = Occasions.AtRandom(Tick * 100, Tick, Stream);
        var began = Enumerable.Range(0, 10_000).Select(second => occasions.BeganAt(Tick * second)).OfType<TimeSpan>().Distinct().ToArray();

        Assert.Equal(Enumerable.Range(0, 100), began.Select(start => (int)(start / (Tick * 100))));
        Assert.Equal(100, began.Select(start => start.Ticks % (Tick * 100).Ticks).Distinct().Count());
    }

    [Fact]
    public void The_probability_says_how_many_intervals_have_an_occasion()
    {
        var occasions = Occasions.AtRandom(Tick, Tick, Stream, 0.3);

        Assert.InRange(Enumerable.Range(0, 10_000).Count(second => occasions.BeganAt(Tick * second) is not null), 2850, 3150);
    }

    [Fact]
    public void A_walk_between_mirrors_stays_between_them() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 1_000_000]).Sample((seed, second) =>
            Signal.RandomWalk(3, Tick, new(seed, "walk")).Reflect(-2, 5).At(Tick * second) is >= -2 and <= 5);

    private static double[] Values(Signal signal, int count) => [.. Enumerable.Range(0, count).Select(number => signal.At(Tick * number))];

    private static double Variance(double[] values) => values.Average(value => value * value) - Math.Pow(values.Average(), 2);

    // The power of the differences between neighbouring means of 2^octave values: that of about one octave.
    private static double HaarPower(double[] values, int octave)
    {
        var means = values.Chunk(1 << octave).Select(chunk => chunk.Average()).ToArray();
        return means.Chunk(2).Average(pair => Math.Pow(pair[1] - pair[0], 2));
    }
}
