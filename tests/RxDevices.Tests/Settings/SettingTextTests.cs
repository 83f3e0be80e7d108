using CsCheck;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Settings;

/// <summary>Whatever a client can write comes back exactly after a restart.</summary>
public class SettingTextTests
{
    [Fact]
    public void Booleans() => ComeBack(Gen.Bool);

    [Fact]
    public void Whole_numbers()
    {
        ComeBack(Gen.Byte);
        ComeBack(Gen.Short);
        ComeBack(Gen.UShort);
        ComeBack(Gen.Int);
        ComeBack(Gen.UInt);
        ComeBack(Gen.Long);
        ComeBack(Gen.ULong);
    }

    [Fact]
    public void Floating_point_numbers_to_the_last_bit()
    {
        ComeBack(Gen.Float.Where(float.IsFinite), BitConverter.SingleToInt32Bits);
        ComeBack(Gen.Double.Where(double.IsFinite), BitConverter.DoubleToInt64Bits);
        ComeBack(
            OneOf(0.0, -0.0, double.Epsilon, double.MaxValue, 2.9802322387695312e-08, 4.1045368012983762e-289, 1e16, 1e17),
            BitConverter.DoubleToInt64Bits);
    }

    [Fact]
    public void Texts_states_members_and_bytes()
    {
        ComeBack(Gen.String.Where(text => SettingText.WhyNotKept(text) is null));
        ComeBack(OneOf("", " ", "null", "\"'\\\n\t\0", "Zürich 日本 \ud83d\ude00", "</script>"));
        ComeBack(Gen.Enum<DevState>());
        ComeBack(Gen.Enum<Colour>());
        ComeBack(Gen.Byte.Array[0, 20].Select(bytes => new Encoded("json", bytes)));
    }

    [Fact]
    public void It_is_short_and_reads_like_what_it_is()
    {
        Assert.Equal("2.5", SettingText.Of(2.5));
        Assert.Equal("[1,2]", SettingText.Of(new[] { 1, 2 }));
        Assert.Equal("[[true,false]]", SettingText.Of(new[,] { { true, false } }));
        Assert.Equal("\"Zürich\"", SettingText.Of("Zürich"));
        Assert.Equal("\"RUNNING\"", SettingText.Of(DevState.Running));
        Assert.Equal("\"Blue\"", SettingText.Of(Colour.Blue));
        Assert.Equal("""{"format":"raw","bytes":"AQI="}""", SettingText.Of(new Encoded("raw", [1, 2])));
    }

    [Fact]
    public void A_member_comes_back_whatever_its_label_was_and_is_now()
    {
        var bench = new Bench();
        var configuration = new AttributeConfiguration { Memory = Memory.Shown };
        var names = Enum.GetNames<Colour>();
        var first = new Container<Colour>(bench, Colour.None, configuration with { EnumLabels = [.. names.Select(name => $"{name}ish")] });
        first.Port.WriteNow("value", "Blueish");
        first.Dispose();

        var second = new Container<Colour>(bench, Colour.None, configuration with { EnumLabels = [.. names.Reverse()] });

        Assert.Equal(Colour.Blue, second.Value.SetPoint);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void ComeBack<T>(Gen<T> values) => ComeBack(values, value => value);

    private static void ComeBack<T, TBits>(Gen<T> values, Func<T, TBits> bits)
    {
        values.Sample(value => Restarted(value, default!) is { } again && bits(again)!.Equals(bits(value)), iter: 300);
        values.Array[0, 9].Sample(row => Restarted(row, []).Select(bits).SequenceEqual(row.Select(bits)), iter: 100);
        Gen.Select(values.Array2D[3, 2], values.Array2D[1, 5]).Sample(
            (small, wide) => Same(Restarted(small, new T[0, 0]), small) && Same(Restarted(wide, new T[0, 0]), wide), iter: 50);
        Assert.Empty(Restarted(new T[0, 0], new T[1, 1]));

        bool Same(T[,] left, T[,] right) => left.GetLength(0) == right.GetLength(0)
            && left.Cast<T>().Select(bits).SequenceEqual(right.Cast<T>().Select(bits));
    }

    private static T Restarted<T>(T written, T initial)
    {
        var bench = new Bench();
        using (var before = new Container<T>(bench, initial, new() { Memory = Memory.Shown }))
        {
            before.Port.WriteNow("value", written);
        }

        using var after = new Container<T>(bench, initial, new() { Memory = Memory.Shown });
        return after.Value.SetPoint;
    }
}
