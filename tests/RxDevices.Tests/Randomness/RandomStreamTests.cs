using CsCheck;

namespace RxDevices.Tests.Randomness;

public class RandomStreamTests
{
    // The sequence that the authors' own code gives for this seed.
    [Fact]
    public void SplitMix64_is_the_one_everybody_has()
    {
        var state = 1234567UL;

        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => SplitMix64.Next(ref state)));
    }

    // Computed apart from this code, from the definitions of FNV-1a and SplitMix64.
    [Fact]
    public void The_numbers_of_a_seed_and_name_never_change()
    {
        var stream = new RandomStream(1, "noise");

        Assert.Equal(7784796800695101649UL, SplitMix64.HashOf("noise"));
        Assert.Equal(
            [3793827319139941043UL, 7914779354911758735UL, 11607522255619780852UL, 15173824011642657351UL],
            Enumerable.Range(0, 4).Select(number => stream.Bits(number)));
        Assert.Equal([15621921677370799539UL, 2942246579579249682UL], [stream.Bits(-5), stream.Bits(1_000_000_000_000_000)]);
        Assert.Equal([0.20566379107231902, 0.4290610485669374, 0.6292450423358404], Enumerable.Range(0, 3).Select(number => stream.Fraction(number)));
        Assert.Equal(6357929945145890996UL, stream.Substream("octave 3").Bits(0));
    }

    [Fact]
    public void Another_seed_or_name_gives_other_numbers() =>
        Gen.Select(Gen.ULong, Gen.String, Gen.ULong, Gen.String).Where((seed, name, other, otherName) => (seed, name) != (other, otherName))
            .Sample((seed, name, other, otherName) => new RandomStream(seed, name).Bits(0) != new RandomStream(other, otherName).Bits(0));

    [Fact]
    public void Fractions_are_evenly_spread_and_streams_and_neighbours_do_not_follow_each_other()
    {
        var (one, other) = (new RandomStream(7, "one"), new RandomStream(7, "other"));
        var count = 100_000;
        var fractions = Enumerable.Range(0, count).Select(number => one.Fraction(number)).ToArray();

        Assert.All(fractions, fraction => Assert.InRange(fraction, 0, 0.9999999999999999));
        Assert.InRange(fractions.Average(), 0.497, 0.503);
        Assert.All(fractions.GroupBy(fraction => (int)(fraction * 16)), sixteenth => Assert.InRange(sixteenth.Count(), 5_950, 6_550));
        Assert.InRange(Correlation(fractions.Skip(1), fractions), -0.015, 0.015);
        Assert.InRange(Correlation(Enumerable.Range(0, count).Select(number => other.Fraction(number)), fractions), -0.015, 0.015);
    }

    [Fact]
    public void A_device_has_its_own_stream_whatever_the_case_of_its_name()
    {
        static ulong First(string device, string name) => new DeviceContext(
            DeviceName.Parse(device), System.Reactive.Concurrency.ImmediateScheduler.Instance, seed: 1).RandomStream(name).Bits(0);

        Assert.Equal(First("a/b/c", "noise"), First("A/b/C", "Noise"));
        Assert.NotEqual(First("a/b/c", "noise"), First("a/b/d", "noise"));
        Assert.NotEqual(First("a/b/c", "noise"), First("a/b/c", "drift"));
    }

    private static double Correlation(IEnumerable<double> left, IEnumerable<double> right) =>
        left.Zip(right, (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12;
}
