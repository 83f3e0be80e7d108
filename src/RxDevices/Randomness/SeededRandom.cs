using System.Numerics;

namespace RxDevices;

/// <summary>
/// A source of random numbers whose sequence depends on its seed and name alone: the same on every machine and every version of
/// .NET, which <see cref="Random"/> does not promise. Adding another named source changes none of the others.
/// </summary>
/// <remarks>
/// One owner at a time. Source: xoshiro256** by Blackman and Vigna, seeded through SplitMix64, as its authors advise.
/// </remarks>
public sealed class SeededRandom : Random
{
    private ulong s0, s1, s2, s3;

    /// <summary>Makes the source called <paramref name="name"/> in the run with this seed.</summary>
    public SeededRandom(ulong seed, string name)
    {
        var state = seed ^ SplitMix64.HashOf(name);
        (s0, s1, s2, s3) = (SplitMix64.Next(ref state), SplitMix64.Next(ref state), SplitMix64.Next(ref state), SplitMix64.Next(ref state));
    }

    /// <inheritdoc/>
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => Next(0, maxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <inheritdoc/>
    public override long NextInt64() => NextInt64(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        var span = (ulong)maxValue - (ulong)minValue;
        return minValue + (long)Math.BigMul(NextBits(), span, out _);
    }

    /// <inheritdoc/>
    public override double NextDouble() => Sample();

    /// <inheritdoc/>
    public override float NextSingle() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref var octet in buffer)
        {
            octet = (byte)(NextBits() >> 56);
        }
    }

    /// <inheritdoc/>
    protected override double Sample() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    private ulong NextBits()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }
}
