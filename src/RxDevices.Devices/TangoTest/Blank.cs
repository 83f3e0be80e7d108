namespace RxDevices.Devices;

/// <summary>What the spectra and images of a <see cref="TangoTest"/> show before anything is written; one for all devices.</summary>
internal static class Blank<T>
{
    private static readonly T Element = typeof(T) == typeof(string) ? (T)(object)"" : default!;

    private static readonly Lazy<T[,]> LazyImage = new(() =>
    {
        var image = new T[Noise.Side, Noise.Side];
        for (var place = 0; place < image.Length; place++)
        {
            image[place / Noise.Side, place % Noise.Side] = Element;
        }

        return image;
    });

    /// <summary>256 zeros, false values or empty texts.</summary>
    public static T[] Spectrum { get; } = [.. Enumerable.Repeat(Element, Noise.Length)];

    /// <summary>251 x 251 zeros, false values or empty texts.</summary>
    public static T[,] Image => LazyImage.Value;
}
