using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Values;

public class RoundTripTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Every_scalar_spectrum_and_image_comes_back_as_it_was_written()
    {
        RoundTrip(DataType.Boolean, true, false);
        RoundTrip<byte>(DataType.UChar, 0, 255);
        RoundTrip<short>(DataType.Short, -32768, 32767);
        RoundTrip<ushort>(DataType.UShort, 0, 65535);
        RoundTrip(DataType.Long, int.MinValue, int.MaxValue);
        RoundTrip<uint>(DataType.ULong, 0, uint.MaxValue);
        RoundTrip(DataType.Long64, long.MinValue, long.MaxValue);
        RoundTrip<ulong>(DataType.ULong64, 0, ulong.MaxValue);
        RoundTrip(DataType.Float, float.MinValue, 1.1f);
        RoundTrip(DataType.Double, double.MaxValue, 0.1);
        RoundTrip(DataType.String, "", "Zürich\n日本");
        RoundTrip(DataType.State, DevState.On, DevState.Unknown);
        RoundTrip(DataType.Enum, Colour.None, Colour.Blue);
        RoundTrip(DataType.Encoded, new Encoded("json", [123, 125]), new Encoded("", []));
    }

    [Fact]
    public void Types_that_no_device_can_show_are_refused_in_words()
    {
        Assert.StartsWith(
            "System.Decimal is no type a device can show.",
            Assert.Throws<NotSupportedException>(() => ValueKind.Of<decimal>()).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => ValueKind.Of<int[,,]>());
        Assert.Throws<NotSupportedException>(() => ValueKind.Of<int[][]>());
        Assert.Throws<NotSupportedException>(() => ValueKind.Of<LongStringArray[]>());
    }

    [Fact]
    public void Kinds_have_Tangos_names()
    {
        Assert.Equal("DevDouble", $"{ValueKind.Of<double>()}");
        Assert.Equal("DevVarDoubleArray", $"{ValueKind.Of<double[]>()}");
        Assert.Equal("DevDouble IMAGE", $"{ValueKind.Of<double[,]>()}");
        Assert.Equal("DevVarCharArray", $"{ValueKind.Of<byte[]>()}");
        Assert.Equal("DevVarLong64Array", $"{ValueKind.Of<long[]>()}");
        Assert.Equal("DevVarLongStringArray", $"{ValueKind.Of<LongStringArray>()}");
        Assert.Equal("DevVarDoubleStringArray", $"{ValueKind.Of<DoubleStringArray>()}");
        Assert.Equal("DevVoid", $"{ValueKind.Void}");
    }

    [Fact]
    public void Arrays_that_are_written_are_copied()
    {
        var device = new Container<double[]>(bench, []);
        double[] written = [1, 2];

        device.Port.WriteNow("value", written);
        written[0] = 9;
        Assert.Equal(new double[] { 1, 2 }, device.Port.ReadNow("value").Value);

        device.Value.Set(written);
        written[1] = 9;
        Assert.Equal(new double[] { 9, 2 }, device.Port.ReadNow("value").Value);
    }

    [Fact]
    public void An_empty_list_is_an_empty_spectrum_or_image_of_any_type()
    {
        var spectrum = new Container<double[]>(bench, [1]);
        var image = new Container<int[,]>(bench, new int[1, 1]);

        spectrum.Port.WriteNow("value", Array.Empty<object>());
        image.Port.WriteNow("value", Array.Empty<object>());

        Assert.Equal(Array.Empty<double>(), spectrum.Port.ReadNow("value").Value);
        Assert.Equal(new int[0, 0], image.Port.ReadNow("value").Value);
    }

    private void RoundTrip<T>(DataType type, T first, T second)
    {
        Through(new(type, DataFormat.Scalar), first, second);
        Through(new(type, DataFormat.Spectrum), [], new[] { first, second, first });
        Through(new(type, DataFormat.Image), new T[0, 0], new[,] { { first, second, first }, { second, first, second } });
    }

    private void Through<T>(ValueKind kind, T initial, T written)
    {
        var device = new Container<T>(bench, initial);

        device.Port.WriteNow("value", written);
        var reading = device.Port.ReadNow("value");

        Assert.Equal(kind, reading.Kind);
        Assert.Equal<object>(written, reading.Value);
        Assert.Equal<object>(written, reading.SetPoint);
        Assert.Equal(typeof(T), reading.Value!.GetType());
    }
}
