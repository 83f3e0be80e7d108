namespace RxDevices.Devices;

/// <content>Single values, in the original's order.</content>
public sealed partial class TangoTest
{
    /// <summary>What is written: the amplitude of <see cref="Wave"/> from the next tick on; but that is 1 at <c>Init</c>.</summary>
    public Setting<double> Ampli { get; }

    /// <summary>What is written; true at <c>Init</c>.</summary>
    public Setting<bool> BooleanScalar { get; }

    /// <summary>A sine, one degree further at each tick; its amplitude is what is written, 256 at <c>Init</c>.</summary>
    public Setting<double> DoubleScalar { get; }

    /// <summary>A sine, one degree further at each tick; its amplitude is <see cref="DoubleScalarW"/>, 256 at <c>Init</c>.</summary>
    public Attribute<double> DoubleScalarRww { get; }

    /// <summary>What is written: the amplitude of <see cref="DoubleScalarRww"/> from the next tick on.</summary>
    public Setting<double> DoubleScalarW { get; }

    /// <summary>A random whole number below what is written; 0 until then.</summary>
    public Setting<float> FloatScalar { get; }

    /// <summary>A random number below what is written to <see cref="LongScalar"/>, not to this one; below 256 at <c>Init</c>.</summary>
    public Setting<long> Long64Scalar { get; }

    /// <summary>A random number below what is written; below 256 at <c>Init</c>.</summary>
    public Setting<int> LongScalar { get; }

    /// <summary>A random number below <see cref="LongScalarW"/>; below 256 at <c>Init</c>.</summary>
    public Attribute<int> LongScalarRww { get; }

    /// <summary>What is written: the range of <see cref="LongScalarRww"/> from the next tick on.</summary>
    public Setting<int> LongScalarW { get; }

    /// <summary>Never has a value.</summary>
    public Attribute<int> NoValue { get; }

    /// <summary>A random number below what is written; below 256 at <c>Init</c>.</summary>
    public Setting<short> ShortScalar { get; }

    /// <summary>A random number below what is written to <see cref="ShortScalar"/>; below 256 at <c>Init</c>.</summary>
    public Attribute<short> ShortScalarRo { get; }

    /// <summary>A random number below <see cref="ShortScalarW"/>; below 256 at <c>Init</c>.</summary>
    public Attribute<short> ShortScalarRww { get; }

    /// <summary>What is written: the range of <see cref="ShortScalarRww"/> from the next tick on.</summary>
    public Setting<short> ShortScalarW { get; }

    /// <summary>What is written; <c>Default string</c> at <c>Init</c>.</summary>
    public Setting<string> StringScalar { get; }

    /// <summary>Always refused.</summary>
    public Attribute<int> ThrowException { get; }

    /// <summary>A random number below what is written; 0 until then.</summary>
    public Setting<byte> UCharScalar { get; }

    /// <summary>A random number below what is written to <see cref="ULongScalar"/>, not to this one; below 256 at <c>Init</c>.</summary>
    public Setting<ulong> ULong64Scalar { get; }

    /// <summary>A random number below what is written; 0 until then.</summary>
    public Setting<ushort> UShortScalar { get; }

    /// <summary>A random number below what is written; below 256 at <c>Init</c>.</summary>
    public Setting<uint> ULongScalar { get; }
}
