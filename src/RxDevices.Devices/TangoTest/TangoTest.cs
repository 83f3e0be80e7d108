using System.Reactive.Linq;

namespace RxDevices.Devices;

/// <summary>
/// The test device of Tango Controls, made anew: every type and format as a scalar, a spectrum and an image, some that move and some
/// that stay, and a command that echoes each type. Names, types, texts, order, values and refusals are the original's; its random
/// values depend on the seed instead.
/// </summary>
/// <remarks>
/// Safe from any thread. A value moves at each tick, first at the start and at <c>Init</c>; what a write scales moves with the next tick.
/// <c>Init</c> shows the fresh values and the fresh ranges again and leaves the set points. Spectra and images are computed when
/// somebody looks, so a device that nobody reads costs next to nothing. Source: TangoTest 9.3.4.
/// </remarks>
public sealed partial class TangoTest : Device
{
    private readonly IObservable<long> ticks;

    /// <summary>Makes the device.</summary>
    /// <param name="context">Its name and its time.</param>
    /// <param name="options">What it is like; default: see <see cref="TangoTestOptions"/>.</param>
    public TangoTest(DeviceContext context, TangoTestOptions? options = null)
        : base(context)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Period, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.UShortImageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.UShortImageSize, LargestSide);
        ticks = Share(Initialised
            .Select(_ => Observable.Timer(TimeSpan.Zero, options.Period, Clock))
            .Switch()
            .Scan(-1L, (tick, _) => tick + 1));

        Ampli = Setting("ampli", 0.0, access: AccessMode.Write);
        BooleanScalar = Written("boolean_scalar", true, true, new() { Description = "A boolean scalar attribute" });
        DoubleScalar = SettingWithReadback("double_scalar", 0.0, Sines(() => DoubleScalar!));
        DoubleScalarW = Setting("double_scalar_w", 0.0, access: AccessMode.Write);
        DoubleScalarRww = WithSetPoint("double_scalar_rww", Sines(() => DoubleScalarW), DoubleScalarW);
        FloatScalar = Number("float_scalar", 0f, new() { Description = "A float attribute" });
        Long64Scalar = SettingWithReadback("long64_scalar", 0L, Numbers("long64_scalar", LongLimits.Select(limit => (long)limit)));
        LongScalar = SettingWithReadback("long_scalar", 0, Numbers("long_scalar", LongLimits));
        LongScalarW = Setting("long_scalar_w", 0, access: AccessMode.Write);
        LongScalarRww = WithSetPoint("long_scalar_rww", Numbers("long_scalar_rww", SinceInit(() => LongScalarW, 256)), LongScalarW);
        NoValue = Attribute("no_value", Observable.Never<int>());
        ShortScalar = SettingWithReadback("short_scalar", (short)0, Numbers("short_scalar", ShortLimits));
        ShortScalarRo = Attribute("short_scalar_ro", Numbers("short_scalar_ro", ShortLimits));
        ShortScalarW = Setting("short_scalar_w", (short)0, access: AccessMode.Write);
        ShortScalarRww = WithSetPoint(
            "short_scalar_rww", Numbers("short_scalar_rww", SinceInit<short>(() => ShortScalarW, 256)), ShortScalarW);
        StringScalar = Written("string_scalar", "Default string", NotInitialised);
        ThrowException = Attribute("throw_exception", Refuse);
        UCharScalar = Number<byte>("uchar_scalar", 0);
        ULong64Scalar = SettingWithReadback("ulong64_scalar", 0UL, Numbers("ulong64_scalar", ULongLimits.Select(limit => (ulong)limit)));
        UShortScalar = Number<ushort>("ushort_scalar", 0);
        ULongScalar = SettingWithReadback("ulong_scalar", 0U, Numbers("ulong_scalar", ULongLimits));

        BooleanSpectrum = Spectrum("boolean_spectrum", true);
        BooleanSpectrumRo = Generated("boolean_spectrum_ro", Noise.BooleanSpectrum);
        DoubleSpectrum = Spectrum("double_spectrum", 0.0);
        DoubleSpectrumRo = Generated("double_spectrum_ro", Noise.Spectrum<double>);
        FloatSpectrum = Spectrum("float_spectrum", 0f, new() { Description = "A float spectrum attribute" });
        FloatSpectrumRo = Generated("float_spectrum_ro", Noise.Spectrum<float>);
        Long64SpectrumRo = Generated("long64_spectrum_ro", Noise.Spectrum<long>);
        LongSpectrum = Spectrum("long_spectrum", 0);
        LongSpectrumRo = Generated("long_spectrum_ro", Noise.Spectrum<int>);
        ShortSpectrum = Spectrum<short>("short_spectrum", 0);
        ShortSpectrumRo = Generated("short_spectrum_ro", Noise.Spectrum<short>);
        StringSpectrum = Spectrum("string_spectrum", NotInitialised, new() { MaxX = 256 });
        StringSpectrumRo = Generated("string_spectrum_ro", Noise.StringSpectrum, new() { MaxX = 256 });
        UCharSpectrum = Spectrum<byte>("uchar_spectrum", 0, Bytes with { Description = "An unsigned char spectrum attribute" });
        UCharSpectrumRo = Generated("uchar_spectrum_ro", Noise.Spectrum<byte>);
        ULong64SpectrumRo = Generated("ulong64_spectrum_ro", Noise.Spectrum<ulong>);
        ULongSpectrumRo = Generated("ulong_spectrum_ro", Noise.Spectrum<uint>);
        UShortSpectrum = Spectrum<ushort>("ushort_spectrum", 0, new() { Description = "An unsigned short spectrum attribute" });
        UShortSpectrumRo = Generated("ushort_spectrum_ro", Noise.Spectrum<ushort>);
        Wave = Attribute("wave", Waves(() => Ampli));

        BooleanImage = Image<bool>("boolean_image");
        BooleanImageRo = Generated("boolean_image_ro", Noise.BooleanImage, Screen with { Label = "boolean_image" });
        DoubleImage = Image<double>("double_image");
        DoubleImageRo = Generated("double_image_ro", BeamSpot.Image<double>, Screen);
        FloatImage = Image<float>("float_image");
        FloatImageRo = Generated(
            "float_image_ro", BeamSpot.Image<float>, ScreenOfBytes with { Label = "float_image", Description = "A float image attribute" });
        Long64ImageRo = Generated("long64_image_ro", BeamSpot.Image<long>, Screen);
        LongImage = Image<int>("long_image");
        LongImageRo = Generated("long_image_ro", BeamSpot.Image<int>, Screen);
        ShortImage = Image<short>("short_image");
        ShortImageRo = Generated("short_image_ro", BeamSpot.Image<short>, Screen);
        StringImage = Image<string>("string_image", TextScreen);
        StringImageRo = Generated("string_image_ro", Noise.StringImage, TextScreen);
        UCharImage = Image<byte>("uchar_image");
        UCharImageRo = Generated(
            "uchar_image_ro", Noise.Bytes, ScreenOfBytes with { Label = "uchar_image", Description = "An unsigned char image attribute" });
        ULong64ImageRo = Generated("ulong64_image_ro", BeamSpot.Image<ulong>, Screen);
        ULongImageRo = Generated("ulong_image_ro", BeamSpot.Image<uint>, Screen);
        UShortImage = Image<ushort>("ushort_image");
        UShortImageRo = Generated(
            "ushort_image_ro",
            random => Noise.Image<ushort>(random, options.UShortImageSize),
            Bytes with { MaxX = LargestSide, MaxY = LargestSide, Description = "An unsigned short image attribute" });

        CrashFromDevelopperThread = Nothing("CrashFromDevelopperThread");
        CrashFromOmniThread = Nothing("CrashFromOmniThread");
        DevBoolean = Echo<bool>("DevBoolean", "Any boolean value");
        DevDouble = Echo<double>("DevDouble", "Any DevDouble value");
        DevFloat = Echo<float>("DevFloat", "Any DevFloat value");
        DevLong = Echo<int>("DevLong", "Any DevLong value");
        DevLong64 = Echo<long>("DevLong64", "Any DevLong64 value");
        DevShort = Echo<short>("DevShort", "Any DevShort value");
        DevString = Echo<string>("DevString", "-", "-");
        DevULong = Echo<uint>("DevULong", "Any DevULong");
        DevULong64 = Echo<ulong>("DevULong64", "Any DevULong64 value");
        DevUShort = Echo<ushort>("DevUShort", "Any DevUShort value");
        DevVarCharArray = Echo<byte[]>("DevVarCharArray", "-", "-");
        DevVarDoubleArray = Echo<double[]>("DevVarDoubleArray", "-", "-");
        DevVarDoubleStringArray = Echo<DoubleStringArray>("DevVarDoubleStringArray", "-", "-");
        DevVarFloatArray = Echo<float[]>("DevVarFloatArray", "-", "-");
        DevVarLong64Array = Echo<long[]>("DevVarLong64Array", "Uninitialised", "Uninitialised");
        DevVarLongArray = Echo<int[]>("DevVarLongArray", "-", "-");
        DevVarLongStringArray = Echo<LongStringArray>("DevVarLongStringArray", "-", "-");
        DevVarShortArray = Echo<short[]>("DevVarShortArray", "-", "-");
        DevVarStringArray = Echo<string[]>("DevVarStringArray", "-", "-");
        DevVarULong64Array = Echo<ulong[]>("DevVarULong64Array", "Uninitialised", "Uninitialised");
        DevVarULongArray = Echo<uint[]>("DevVarULongArray", "-", "-");
        DevVarUShortArray = Echo<ushort[]>("DevVarUShortArray", "-", "-");
        DevVoid = Nothing("DevVoid", new() { ArgumentDescription = "N/A", ResultDescription = "N/A" });
        DumpExecutionState = Nothing("DumpExecutionState");
        SwitchStates = Command("SwitchStates", Switch);
    }

    private IObservable<int> LongLimits => SinceInit(() => LongScalar, 256);

    private IObservable<short> ShortLimits => SinceInit<short>(() => ShortScalar, 256);

    private IObservable<uint> ULongLimits => SinceInit(() => ULongScalar, 256U);

    /// <inheritdoc/>
    protected override void OnInit() => SetState(DevState.Running);

    private void Switch() => SetState(CurrentState == DevState.Running ? DevState.Fault : DevState.Running);
}
