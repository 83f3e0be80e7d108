namespace RxDevices.Devices;

/// <content>Rows and columns of values, in the original's order.</content>
public sealed partial class TangoTest
{
    /// <summary>Booleans: what is written; all false at <c>Init</c>.</summary>
    public Setting<bool[,]> BooleanImage { get; }

    /// <summary>251 x 251 random booleans at each tick.</summary>
    public Attribute<bool[,]> BooleanImageRo { get; }

    /// <summary>Double-precision numbers: what is written; 251 x 251 zeros at <c>Init</c>.</summary>
    public Setting<double[,]> DoubleImage { get; }

    /// <summary>Double-precision numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<double[,]> DoubleImageRo { get; }

    /// <summary>Single-precision numbers: what is written; 251 x 251 zeros at <c>Init</c>.</summary>
    public Setting<float[,]> FloatImage { get; }

    /// <summary>Single-precision numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<float[,]> FloatImageRo { get; }

    /// <summary>64-bit numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<long[,]> Long64ImageRo { get; }

    /// <summary>32-bit numbers: what is written; 251 x 251 zeros at <c>Init</c>.</summary>
    public Setting<int[,]> LongImage { get; }

    /// <summary>32-bit numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<int[,]> LongImageRo { get; }

    /// <summary>16-bit numbers: what is written; 251 x 251 zeros at <c>Init</c>.</summary>
    public Setting<short[,]> ShortImage { get; }

    /// <summary>16-bit numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<short[,]> ShortImageRo { get; }

    /// <summary>Texts: what is written, 251 columns and rows of it at most; 251 x 251 empty texts at <c>Init</c>.</summary>
    public Setting<string[,]> StringImage { get; }

    /// <summary>251 x 251 texts that tell their place and a random number, at each tick.</summary>
    public Attribute<string[,]> StringImageRo { get; }

    /// <summary>Bytes: what is written; 251 x 251 zeros at <c>Init</c>.</summary>
    public Setting<byte[,]> UCharImage { get; }

    /// <summary>Bytes: 251 x 251 random ones at each tick.</summary>
    public Attribute<byte[,]> UCharImageRo { get; }

    /// <summary>Unsigned 64-bit numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<ulong[,]> ULong64ImageRo { get; }

    /// <summary>Unsigned 32-bit numbers: a beam spot of 251 x 251, somewhere else at each tick.</summary>
    public Attribute<uint[,]> ULongImageRo { get; }

    /// <summary>Unsigned 16-bit numbers: what is written; 251 x 251 zeros at <c>Init</c>.</summary>
    public Setting<ushort[,]> UShortImage { get; }

    /// <summary>Unsigned 16-bit numbers: random ones from 0 to 255 at each tick, as many columns and rows as the options say.</summary>
    public Attribute<ushort[,]> UShortImageRo { get; }
}
