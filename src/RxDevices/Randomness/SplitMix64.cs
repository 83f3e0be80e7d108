namespace RxDevices;

/// <summary>
/// The arithmetic under all random numbers: SplitMix64 by Steele, Lea and Flood, and the hash that turns a name into its seed.
/// </summary>
internal static class SplitMix64
{
    /// <summary>How far the state moves from one number to the next.</summary>
    public const ulong Gamma = 0x9E3779B97F4A7C15UL;

    /// <summary>The next number of the sequence with this state.</summary>
    public static ulong Next(ref ulong state)
    {
        state += Gamma;
        return Mix(state);
    }

    /// <summary>The number of a state.</summary>
    public static ulong Mix(ulong state)
    {
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A whole name as 64 bits: FNV-1a over the UTF-16 units, for string.GetHashCode differs from run to run.</summary>
    public static ulong HashOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var hash = 14695981039346656037UL;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
