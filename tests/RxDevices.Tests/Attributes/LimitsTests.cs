using System.Reactive.Linq;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Attributes;

public class LimitsTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_value_outside_its_limits_is_refused_and_one_on_them_is_not()
    {
        var device = new Container<double>(bench, 0, new() { MinValue = -1, MaxValue = 1.5 });

        device.Port.WriteNow("value", -1.0);
        device.Port.WriteNow("value", 1.5);
        var below = AtOnce.Refusal(() => device.Port.WriteNow("value", -1.1));
        var above = AtOnce.Refusal(() => device.Port.WriteNow("value", 2));

        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = Set value for attribute value is below the minimum authorized (at least element 0)\n"
            + "  origin = WAttribute::check_written_value()\n  reason = API_WAttrOutsideLimit\nseverity = ERR]\n]",
            $"{below}");
        Assert.Equal("Set value for attribute value is above the maximum authorized (at least element 0)", above.Description);
        Assert.Equal(1.5, device.Port.ReadNow("value").Value);
    }

    [Fact]
    public void NaN_and_infinity_are_never_written_and_may_be_shown()
    {
        var single = new Container<float>(bench, 0);
        var spectrum = new Container<double[]>(bench, [], new() { MinValue = 0 });

        Assert.Equal(
            "Set value for attribute value is a NaN or INF value (at least element 0)",
            AtOnce.Refusal(() => single.Port.WriteNow("value", float.NaN)).Description);
        Assert.Equal(
            "Set value for attribute value is a NaN or INF value (at least element 1)",
            AtOnce.Refusal(() => spectrum.Port.WriteNow("value", new[] { 1, double.PositiveInfinity })).Description);
        single.Value.Set(float.NaN);
        Assert.Equal(float.NaN, single.Port.ReadNow("value").Value);
    }

    [Fact]
    public void Each_element_of_a_spectrum_or_image_has_to_be_within_the_limits()
    {
        var spectrum = new Container<int[]>(bench, [], new() { MinValue = 0, MaxValue = 10 });
        var image = new Container<int[,]>(bench, new int[0, 0], new() { MaxValue = 10 });

        spectrum.Port.WriteNow("value", new[] { 0, 10 });
        Assert.Equal(
            "Set value for attribute value is below the minimum authorized (at least element 2)",
            AtOnce.Refusal(() => spectrum.Port.WriteNow("value", new[] { 0, 10, -1, 11 })).Description);
        Assert.Equal(
            "Set value for attribute value is above the maximum authorized (at least element 3)",
            AtOnce.Refusal(() => image.Port.WriteNow("value", new[,] { { 1, 2 }, { 3, 11 } })).Description);
    }

    [Fact]
    public void Limits_are_numbers_of_the_attributes_type()
    {
        Assert.Equal(
            "Attribute value: The property min_value is defined in an unsupported format: 0.5 is no Int32",
            Assert.Throws<ArgumentException>(() => new Container<int>(bench, 0, new() { MinValue = 0.5 })).Message);
        Assert.Throws<ArgumentException>(() => new Container<string>(bench, "", new() { MaxValue = "z" }));
        Assert.Throws<ArgumentException>(() => new Container<bool>(bench, false, new() { MaxValue = true }));
        Assert.Throws<ArgumentException>(() => new Container<Colour>(bench, Colour.Red, new() { MaxValue = 1 }));
        Assert.Throws<ArgumentException>(() => new Container<int[]>(bench, [], new() { MaxX = 0 }));
    }

    [Fact]
    public void More_elements_than_the_dimensions_allow_are_not_written()
    {
        var spectrum = new Container<int[]>(bench, [], new() { MaxX = 2 });
        var image = new Container<int[,]>(bench, new int[0, 0], new() { MaxX = 3, MaxY = 2 });

        spectrum.Port.WriteNow("value", new int[2]);
        image.Port.WriteNow("value", new int[2, 3]);

        Assert.Equal(
            ("API_WAttrOutsideLimit", "X dimesion is greater than the max defined for attribute value"),
            Told(AtOnce.Refusal(() => spectrum.Port.WriteNow("value", new int[3]))));
        Assert.Equal(
            "Y dimesion is greater than the max defined for attribute value",
            AtOnce.Refusal(() => image.Port.WriteNow("value", new int[3, 2])).Description);
        Assert.Equal("API_WAttrOutsideLimit", AtOnce.Refusal(() => image.Port.WriteNow("value", new int[1, 4])).Reason);
    }

    [Fact]
    public void More_elements_than_the_dimensions_allow_are_not_shown()
    {
        var device = bench.Started(new Generous(bench));

        foreach (var attribute in new[] { "asked", "followed", "image" })
        {
            Assert.Equal(
                ("API_AttrOptProp", $"Data size for attribute {attribute} exceeds given limit"),
                Told(((IDevicePort)device).ReadNow(attribute).Failure!));
        }

        Assert.Equal(
            ("API_AttrOptProp", "Data pointer for attribute nothing is NULL!"),
            Told(((IDevicePort)device).ReadNow("nothing").Failure!));
        Assert.Equal(DevState.Unknown, device.State.Current);
    }

    private static (string Reason, string Description) Told(DevFailed failure) => (failure.Reason, failure.Description);

    private sealed class Generous : Device
    {
        public Generous(Bench bench)
            : base(bench.Context())
        {
            Attribute("asked", () => new int[3], new() { MaxX = 2 });
            Attribute("followed", Observable.Return(new int[3]), new() { MaxX = 2 });
            Attribute("image", () => new int[3, 2], new() { MaxX = 2, MaxY = 2 });
            Attribute("nothing", () => (string)null!);
        }
    }
}
