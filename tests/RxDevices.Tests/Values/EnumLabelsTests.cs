using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Values;

/// <summary>An attribute may rename the members of its enumeration.</summary>
public sealed class EnumLabelsTests
{
    private static readonly string[] Labels = ["nothing", "warm red", "leaf", "sun", "deep blue"];

    [Fact]
    public void A_value_is_shown_as_the_label_at_its_place_among_the_numbers() =>
        Assert.Equal("deep blue", EnumLabels.Show(Colour.Blue, Labels));

    [Fact]
    public void Spectra_and_images_are_shown_label_by_label()
    {
        Assert.Equal(new object?[] { "leaf", "nothing" }, EnumLabels.Show(new[] { Colour.Green, Colour.None }, Labels));
        Assert.Equal(new object?[,] { { "sun" }, { "leaf" } }, EnumLabels.Show(new[,] { { Colour.Yellow }, { Colour.Green } }, Labels));
    }

    [Fact]
    public async Task A_setting_takes_its_own_labels_and_the_names_of_the_members_and_numbers()
    {
        using var device = new Painter(new Bench(), Labels);
        IDevicePort port = device;
        foreach (var given in new object[] { "Deep Blue", "Blue", (short)7 })
        {
            device.Paint.Set(Colour.None);
            await port.Write("paint", given);
            Assert.Equal(Colour.Blue, device.Paint.SetPoint);
        }

        await port.Write("dots", new object[] { "leaf", "sun" });
        Assert.Equal([Colour.Green, Colour.Yellow], device.Dots.SetPoint);
    }

    [Fact]
    public void A_number_that_is_none_of_the_enumerations_is_outside_its_limits_and_a_text_is_of_another_type()
    {
        using var device = new Painter(new Bench(), Labels);
        IDevicePort port = device;

        Assert.Equal(
            ("API_WAttrOutsideLimit", "Set value for attribute dots is negative or above the maximun authorized (7) for at least element 1"),
            Told("dots", new[] { 0, -1 }));
        Assert.Equal("API_WAttrOutsideLimit", Told("paint", 8).Reason);
        Assert.Equal("API_IncompatibleAttrDataType", Told("paint", "leaves").Reason);

        (string Reason, string Description) Told(string attribute, object value) =>
            AtOnce.Refusal(() => port.WriteNow(attribute, value)) is var refusal ? (refusal.Reason, refusal.Description) : default;
    }

    [Fact]
    public void A_number_written_as_text_is_no_label() =>
        Assert.Throws<InvalidCastException>(() => ValueTraits<Colour>.Convert("7"));

    [Fact]
    public void There_is_a_label_for_each_member_or_none_at_all()
    {
        var error = Assert.Throws<ArgumentException>(() => new Painter(new Bench(), ["one", "two"]));
        Assert.Equal("Attribute paint has 2 labels for the 5 members of Colour.", error.Message);
    }

    [Fact]
    public void No_label_stands_for_two_members()
    {
        var error = Assert.Throws<ArgumentException>(() => new Painter(new Bench(), ["one", "two", "three", "four", "Two"]));
        Assert.Equal("Enumeration for attribute paint has two similar labels (two, two)", error.Message);
    }

    [Fact]
    public void Without_labels_the_names_of_the_members_are_the_labels()
    {
        using var device = new Painter(new Bench(), []);
        Assert.Equal(["None", "Red", "Green", "Yellow", "Blue"], device.Paint.Description.Configuration.EnumLabels);
    }

    private sealed class Painter : Device
    {
        public Painter(Bench bench, string[] labels)
            : base(bench.Context())
        {
            Paint = Setting("paint", Colour.None, new() { EnumLabels = labels });
            Dots = Setting<Colour[]>("dots", [], new() { EnumLabels = labels });
        }

        public Setting<Colour> Paint { get; }

        public Setting<Colour[]> Dots { get; }
    }
}
