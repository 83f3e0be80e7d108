namespace RxDevices.Tango.Tests.Kit;

/// <summary>
/// Tells padding from content without asking the codec: padding is a byte that may be anything, because nobody reads it. Real programs
/// leave whatever was in memory there; ours is zero.
/// </summary>
internal static class Padding
{
    private const int Longest = 7;

    /// <summary>Our encoding is the original's but for padding.</summary>
    /// <param name="original">What a real program sent.</param>
    /// <param name="encoded">What we made of its meaning.</param>
    /// <param name="again">Decodes and encodes bytes like the original.</param>
    /// <param name="from">The byte from which on they must be equal.</param>
    public static void AssertEqualBut(byte[] original, byte[] encoded, Func<byte[], byte[]> again, int from = 0)
    {
        Assert.Equal(original.Length, encoded.Length);
        var run = 0;
        for (var i = from; i < original.Length; i++)
        {
            run = original[i] == encoded[i] ? 0 : run + 1;
            if (run == 0)
            {
                continue;
            }

            Assert.True(run <= Longest, $"{run} bytes in a row differ at {i}");
            Assert.Equal(0, encoded[i]);
            var other = (byte[])original.Clone();
            other[i] ^= 0xFF;
            Assert.Equal(encoded, again(other));
        }
    }
}
