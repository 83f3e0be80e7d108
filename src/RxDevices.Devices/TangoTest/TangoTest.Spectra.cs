namespace RxDevices.Devices;

/// <content>Rows of values, in the original's order.</content>
public sealed partial class TangoTest
{
    /// <summary>Booleans: what is written, its first 256 elements; 256 times false at <c>Init</c>.</summary>
    public Setting<bool[]> BooleanSpectrum { get; }

    /// <summary>256 random booleans at each tick.</summary>
    public Attribute<bool[]> BooleanSpectrumRo { get; }

    /// <summary>Double-precision numbers: what is written, its first 256 elements; 256 zeros at <c>Init</c>.</summary>
    public Setting<double[]> DoubleSpectrum { get; }

    /// <summary>Double-precision numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<double[]> DoubleSpectrumRo { get; }

    /// <summary>Single-precision numbers: what is written, its first 256 elements; 256 zeros at <c>Init</c>.</summary>
    public Setting<float[]> FloatSpectrum { get; }

    /// <summary>Single-precision numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<float[]> FloatSpectrumRo { get; }

    /// <summary>64-bit numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<long[]> Long64SpectrumRo { get; }

    /// <summary>32-bit numbers: what is written, its first 256 elements; 256 zeros at <c>Init</c>.</summary>
    public Setting<int[]> LongSpectrum { get; }

    /// <summary>32-bit numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<int[]> LongSpectrumRo { get; }

    /// <summary>16-bit numbers: what is written, its first 256 elements; 256 zeros at <c>Init</c>.</summary>
    public Setting<short[]> ShortSpectrum { get; }

    /// <summary>16-bit numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<short[]> ShortSpectrumRo { get; }

    /// <summary>Texts: what is written; 256 empty texts at <c>Init</c>.</summary>
    public Setting<string[]> StringSpectrum { get; }

    /// <summary>256 texts that tell their place and a random number, at each tick.</summary>
    public Attribute<string[]> StringSpectrumRo { get; }

    /// <summary>Bytes: what is written, its first 256 elements; 256 zeros at <c>Init</c>.</summary>
    public Setting<byte[]> UCharSpectrum { get; }

    /// <summary>Bytes: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<byte[]> UCharSpectrumRo { get; }

    /// <summary>Unsigned 64-bit numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<ulong[]> ULong64SpectrumRo { get; }

    /// <summary>Unsigned 32-bit numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<uint[]> ULongSpectrumRo { get; }

    /// <summary>Unsigned 16-bit numbers: what is written, its first 256 elements; 256 zeros at <c>Init</c>.</summary>
    public Setting<ushort[]> UShortSpectrum { get; }

    /// <summary>Unsigned 16-bit numbers: 256 random ones from 0 to 255 at each tick.</summary>
    public Attribute<ushort[]> UShortSpectrumRo { get; }

    /// <summary>256 points of a sine, one degree from point to point and tick to tick; its amplitude is <see cref="Ampli"/>.</summary>
    public Attribute<double[]> Wave { get; }
}
