using CsCheck;

namespace RxDevices.Tests.Randomness;

public class SeededRandomTests
{
    // Computed apart from this code, from the definitions of FNV-1a, SplitMix64 and xoshiro256**.
    [Fact]
    public void The_first_numbers_of_a_seed_and_name_never_change()
    {
        var random = new SeededRandom(1, "noise");

        Assert.Equal([73923, 555550, 112440, 372332, 906294], Enumerable.Range(0, 5).Select(_ => random.Next(1_000_000)));
        Assert.Equal(0.6415447763960002, random.NextDouble());
    }

    [Fact]
    public void The_same_seed_and_name_give_the_same_numbers_and_any_other_give_others()
    {
        static string Numbers(ulong seed, string name)
        {
            var random = new SeededRandom(seed, name);
            return string.Join(' ', Enumerable.Range(0, 10).Select(_ => random.Next()));
        }

        Assert.Equal(Numbers(5, "noise"), Numbers(5, "noise"));
        Assert.NotEqual(Numbers(5, "noise"), Numbers(6, "noise"));
        Assert.NotEqual(Numbers(5, "noise"), Numbers(5, "noise2"));
    }

    [Fact]
    public void A_device_has_its_own_numbers_whatever_the_case_of_its_name()
    {
        static double First(string device, string name) => new DeviceContext(
            DeviceName.Parse(device), System.Reactive.Concurrency.ImmediateScheduler.Instance, seed: 1).Random(name).NextDouble();

        Assert.Equal(First("a/b/c", "noise"), First("A/b/C", "Noise"));
        Assert.NotEqual(First("a/b/c", "noise"), First("a/b/d", "noise"));
        Assert.NotEqual(First("a/b/c", "noise"), First("a/b/c", "drift"));
    }

    [Fact]
    public void Numbers_stay_within_what_was_asked_for() =>
        Gen.Select(Gen.ULong, Gen.Long, Gen.Long, Gen.Int, Gen.Int).Sample((seed, a, b, c, d) =>
        {
            var random = new SeededRandom(seed, "range");
            var (low, high) = (Math.Min(a, b), Math.Max(a, b));
            var (first, last) = (Math.Min(c, d), Math.Max(c, d));
            var (big, small, real, single) = (random.NextInt64(low, high), random.Next(first, last), random.NextDouble(), random.NextSingle());
            return big >= low && (big < high || low == high)
                && small >= first && (small < last || first == last)
                && real is >= 0 and < 1 && single is >= 0 and < 1
                && random.Next() is >= 0 and < int.MaxValue && random.NextInt64() is >= 0 and < long.MaxValue;
        });

    [Fact]
    public void Ranges_may_be_empty_but_not_upside_down()
    {
        var random = new SeededRandom(1, "range");

        Assert.Equal(5, random.Next(5, 5));
        Assert.Equal(0, random.Next(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt64(-1));
    }

    [Fact]
    public void Numbers_are_spread_evenly()
    {
        var random = new SeededRandom(1, "spread");
        var reals = Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()).ToArray();
        var tens = Enumerable.Range(0, 100_000).Select(_ => random.Next(-5, 5)).GroupBy(number => number).ToDictionary(group => group.Key, group => group.Count());
        var bytes = new byte[256_000];
        random.NextBytes(bytes);

        Assert.InRange(reals.Average(), 0.495, 0.505);
        Assert.InRange(reals.Select(real => (real - 0.5) * (real - 0.5)).Average(), 0.0823, 0.0843);
        Assert.Equal(Enumerable.Range(-5, 10), tens.Keys.Order());
        Assert.All(tens.Values, count => Assert.InRange(count, 9_600, 10_400));
        Assert.All(bytes.GroupBy(octet => octet), group => Assert.InRange(group.Count(), 840, 1_160));
        Assert.Equal(256, bytes.Distinct().Count());
    }
}
