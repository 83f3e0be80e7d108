namespace RxDevices;

/// <summary>
/// Random numbers by their number: the n-th depends on the seed, the name and n alone, so it may be asked for in any order, twice or never,
/// and is the same on every machine. Adding another named stream changes none of the others.
/// </summary>
/// <remarks>
/// Safe from any thread. Source: SplitMix64 by Steele, Lea and Flood, whose n-th number needs none of those before it. The key is the first
/// number after the state <c>seed ^ FNV-1a(name)</c>, as for <see cref="SeededRandom"/>.
/// </remarks>
public readonly struct RandomStream
{
    private readonly ulong key;

    /// <summary>Makes the stream called <paramref name="name"/> in the run with this seed.</summary>
    public RandomStream(ulong seed, string name)
    {
        var state = seed ^ SplitMix64.HashOf(name);
        key = SplitMix64.Next(ref state);
    }

    /// <summary>A stream of its own inside this one: for one part of what this stream is for.</summary>
    public RandomStream Substream(string name) => new(key, name);

    /// <summary>The 64 random bits of a number.</summary>
    public ulong Bits(long number) => SplitMix64.Mix(key + (((ulong)number + 1) * SplitMix64.Gamma));

    /// <summary>The random fraction of a number, from 0 to below 1, evenly spread.</summary>
    public double Fraction(long number) => (Bits(number) >> 11) * (1.0 / (1UL << 53));
}
