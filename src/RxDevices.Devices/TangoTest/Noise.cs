using System.Globalization;
using System.Numerics;

namespace RxDevices.Devices;

/// <summary>The random values of a <see cref="TangoTest"/>.</summary>
internal static class Noise
{
    /// <summary>The elements of a generated spectrum.</summary>
    public const int Length = 256;

    /// <summary>The columns and rows of a generated image.</summary>
    public const int Side = 251;

    /// <summary>
    /// A whole number from 0 to below a limit; 0 for a limit of 1 and less. As in the original the limit counts with its lowest 32
    /// bits, as a signed number, and without that sign.
    /// </summary>
    public static T Below<T>(SeededRandom random, T limit)
        where T : INumber<T> =>
        limit > T.One ? T.CreateTruncating(random.NextInt64(Math.Abs((long)int.CreateTruncating(limit)))) : T.Zero;

    /// <summary>256 whole numbers from 0 to 255.</summary>
    public static T[] Spectrum<T>(SeededRandom random)
        where T : INumber<T> => Spectrum(_ => T.CreateTruncating(random.Next(256)));

    /// <summary>256 times yes or no.</summary>
    public static bool[] BooleanSpectrum(SeededRandom random) => Spectrum(_ => random.Next(2) != 0);

    /// <summary>256 texts that tell their place and a number from 0 to 255.</summary>
    public static string[] StringSpectrum(SeededRandom random) => Spectrum(
        x => string.Create(CultureInfo.InvariantCulture, $"[{x:00}]::hello-world-{random.Next(256):0000}"));

    /// <summary>Bytes of any value.</summary>
    public static byte[,] Bytes(SeededRandom random) => Image<byte>(random, Side);

    /// <summary>Whole numbers from 0 to 255.</summary>
    public static T[,] Image<T>(SeededRandom random, int side)
        where T : INumber<T> => Image(side, (_, _) => T.CreateTruncating(random.Next(256)));

    /// <summary>Yes and no.</summary>
    public static bool[,] BooleanImage(SeededRandom random) => Image(Side, (_, _) => random.Next(2) != 0);

    /// <summary>Texts that tell their column, their row and a number from 0 to 255.</summary>
    public static string[,] StringImage(SeededRandom random) => Image(
        Side,
        (x, y) => string.Create(CultureInfo.InvariantCulture, $"[{x:00}][{y:00}]::hello world::{random.Next(256):0000}"));

    private static T[] Spectrum<T>(Func<int, T> element)
    {
        var spectrum = new T[Length];
        for (var x = 0; x < Length; x++)
        {
            spectrum[x] = element(x);
        }

        return spectrum;
    }

    private static T[,] Image<T>(int side, Func<int, int, T> element)
    {
        var image = new T[side, side];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                image[y, x] = element(x, y);
            }
        }

        return image;
    }
}
