using RxDevices.Lines.Tests.Text;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>A device with a setting and an echoing command of every kind there is, each with awkward values to show.</summary>
internal sealed class Wardrobe : Device
{
    public Wardrobe(DeviceContext context)
        : base(context)
    {
        All(true, false);
        All<byte>(0, 255);
        All<short>(short.MinValue, short.MaxValue);
        All<ushort>(0, ushort.MaxValue);
        All(int.MinValue, int.MaxValue);
        All<uint>(0, uint.MaxValue);
        All(long.MinValue, long.MaxValue);
        All<ulong>(0, ulong.MaxValue);
        All(0.1f, -0f, float.Epsilon, float.MaxValue);
        All(0.1, -0.0, 1e-300, double.MaxValue);
        All("", "a\nb", "'\"\\", "\u00e4\u20ac\U0001F600", "NaN", " blank ");
        All(Enum.GetValues<DevState>());
        All(Shutter.HalfOpen, Shutter.Open);
        All(new Encoded("json", [0, 10, 255]), new Encoded("", []));
        Command<LongStringArray, LongStringArray>("Say_LongStringArray", value => value);
        Command<DoubleStringArray, DoubleStringArray>("Say_DoubleStringArray", value => value);
        Attribute("undefined", () => new double[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity });
        Attribute("undefined_narrow", () => new float[,] { { float.NaN, float.PositiveInfinity } });
    }

    /// <summary>What there is to write to each setting, and to say to the command of the same type.</summary>
    public List<(string Attribute, string Command, object Value)> Values { get; } =
    [
        ("", "Say_LongStringArray", new LongStringArray([int.MinValue, 0], ["a\nb"])),
        ("", "Say_LongStringArray", new LongStringArray([], [])),
        ("", "Say_DoubleStringArray", new DoubleStringArray([0.1, -0.0], ["", "'"])),
    ];

    private void All<T>(params T[] values)
    {
        Kind(values[0], values);
        Kind([], values, [values[0]], []);
        Kind(new T[0, 0], new T[,] { { values[0], values[1] }, { values[1], values[0] } }, new T[1, 1] { { values[0] } });
    }

    private void Kind<T>(T initial, params T[] values)
    {
        var name = ValueKind.Of<T>().ToString().Replace(' ', '_');
        Setting(name, initial);
        Command<T, T>($"Say_{name}", value => value);
        Values.AddRange(values.Select(value => (name, $"Say_{name}", (object)value!)));
    }
}
