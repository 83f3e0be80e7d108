using System.Numerics;
using System.Reactive.Linq;

namespace RxDevices.Devices;

/// <content>What the declarations are made of.</content>
public sealed partial class TangoTest
{
    private const int LargestSide = 8192;

    private const string NotInitialised = "Not initialised";

    private static readonly AttributeConfiguration Bytes = new() { MinValue = 0, MaxValue = 255 };

    private static readonly AttributeConfiguration Screen = new() { MaxX = Noise.Side, MaxY = Noise.Side };

    private static readonly AttributeConfiguration ScreenOfBytes = Bytes with { MaxX = Noise.Side, MaxY = Noise.Side };

    private static readonly AttributeConfiguration TextScreen = new() { MaxX = 256, MaxY = 256 };

    private static int Refuse() => throw new DevFailedException(
        "exception test", "here is the exception you requested", "TangoTest::read_throw_exception");

    private static T[] FirstOf<T>(T[] spectrum) => spectrum.Length <= Noise.Length ? spectrum : spectrum[..Noise.Length];

    // Columns and rows are cut each for itself and the elements move up, as in the original.
    private static T[,] FirstOf<T>(T[,] image)
    {
        var (columns, rows) = (Math.Min(image.GetLength(1), Noise.Side), Math.Min(image.GetLength(0), Noise.Side));
        if (image.GetLength(1) == columns && image.GetLength(0) == rows)
        {
            return image;
        }

        var first = new T[rows, columns];
        Array.Copy(image, first, first.Length);
        return first;
    }

    // What a setting means inside the device: a fresh value at start and Init, then whatever is written; the set point stays at Init.
    // Deferred, because a declaration may name a setting that is declared further down.
    private IObservable<T> SinceInit<T>(Func<Setting<T>> setting, T fresh) => Observable.Defer(
        () => Initialised.Select(_ => fresh).Merge(setting().SetPoints().Skip(1)));

    private IObservable<double> Sines(Func<Setting<double>> setting) => ticks.WithLatestFrom(SinceInit(setting, 256), Sine.At);

    private IObservable<Func<double[]>> Waves(Func<Setting<double>> setting) => ticks.WithLatestFrom(
        SinceInit(setting, 1), (tick, amplitude) => new Func<double[]>(() => Sine.Wave(tick, amplitude)));

    private IObservable<T> Numbers<T>(string name, IObservable<T> limits)
        where T : INumber<T> => ticks.WithLatestFrom(limits, (tick, limit) => Noise.Below(RandomAt(name, tick), limit));

    // A value of a tick depends on the seed, the name and the tick alone: it may be computed whenever somebody looks, or never.
    private SeededRandom RandomAt(string name, long tick) => Random($"{name}/{tick}");

    private Setting<T> Number<T>(string name, T limit, AttributeConfiguration? configuration = null)
        where T : INumber<T>
    {
        Setting<T>? setting = null;
        return setting = SettingWithReadback(name, T.Zero, Numbers(name, SinceInit(() => setting!, limit)), configuration);
    }

    private Attribute<T> WithSetPoint<T>(string name, IObservable<T> values, Setting<T> setting)
    {
        var attribute = AttributeWithSetPoint(name, values, setting);
        ListBefore(setting, attribute);
        return attribute;
    }

    private Setting<T> Written<T>(
        string name, T fresh, T setPoint, AttributeConfiguration? configuration = null, Func<T, T>? show = null)
    {
        Setting<T>? setting = null;
        return setting = SettingWithReadback(
            name, setPoint, SinceInit(() => setting!, fresh).Select(show ?? (value => value)), configuration);
    }

    private Setting<T[]> Spectrum<T>(string name, T setPoint, AttributeConfiguration? configuration = null) =>
        Written(name, Blank<T>.Spectrum, [setPoint], configuration, FirstOf);

    private Setting<T[,]> Image<T>(string name, AttributeConfiguration? configuration = null) =>
        Written(name, Blank<T>.Image, new T[0, 1], configuration ?? Screen, FirstOf);

    private Attribute<T> Generated<T>(string name, Func<SeededRandom, T> generate, AttributeConfiguration? configuration = null) =>
        Attribute(name, ticks.Select(tick => new Func<T>(() => generate(RandomAt(name, tick)))), configuration);

    private Command<T, T> Echo<T>(string name, string argument, string result = "Echo of the argin value") =>
        Command<T, T>(name, value => value, new() { ArgumentDescription = argument, ResultDescription = result });

    private Command Nothing(string name, CommandConfiguration? configuration = null) =>
        Command(name, () => { }, configuration ?? new() { DisplayLevel = DisplayLevel.Expert });
}
