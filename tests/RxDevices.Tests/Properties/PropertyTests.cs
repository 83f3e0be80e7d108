using System.Globalization;
using CsCheck;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Properties;

/// <summary>What the configuration says of a device.</summary>
public class PropertyTests
{
    [Fact]
    public void A_property_has_the_value_of_the_configuration_or_its_default()
    {
        Assert.Equal(3.5, Given(1.0, "3.5"));
        Assert.Equal(1.0, new Owner<double>([], 1).Value);
        Assert.Equal(3.5, new Owner<double>(new() { ["GAIN"] = ["3.5"] }, 1).Value);
    }

    [Fact]
    public void Any_value_of_a_scalar_or_a_list_is_read_from_its_text()
    {
        IsRead(Gen.Byte, byte.MinValue);
        IsRead(Gen.Short, short.MinValue);
        IsRead(Gen.UShort, ushort.MinValue);
        IsRead(Gen.Int, int.MinValue);
        IsRead(Gen.UInt, uint.MinValue);
        IsRead(Gen.Long, long.MinValue);
        IsRead(Gen.ULong, ulong.MaxValue);
        IsRead(Gen.Float.Where(number => !float.IsNaN(number)), float.Epsilon);
        IsRead(Gen.Double.Where(number => !double.IsNaN(number)), double.Epsilon);
        IsRead(Gen.Bool, true);
        IsRead(Gen.String.Where(text => text.Length > 0), "a b");
        IsRead(Gen.Enum<DevState>(), DevState.Running, TangoText.Of);
        IsRead(Gen.Enum<Colour>(), Colour.Blue);
    }

    [Fact]
    public void States_members_and_truth_are_read_in_any_case_and_an_empty_text_is_an_empty_list()
    {
        Assert.Equal(DevState.Running, Given(DevState.On, "running"));
        Assert.Equal(Colour.Blue, Given(Colour.None, "bLUE"));
        Assert.Equal([true, false, true, false], Given<bool[]>([], "TRUE", "false", "1", "0"));
        Assert.Equal([], Given<double[]>([1], ""));
        Assert.Equal("", Given("x", ""));
    }

    [Fact]
    public void A_text_that_is_no_such_value_is_told_with_what_would_be_right()
    {
        Refused(1.0, "it takes a number", "many");
        Refused((short)1, "it takes a whole number from -32768 to 32767", "40000");
        Refused(1UL, "it takes a whole number from 0 to 18446744073709551615", "-1");
        Refused(1, "it takes a whole number from -2147483648 to 2147483647", "1.5");
        Refused(true, "it takes True or False", "yes");
        Refused(DevState.On, "it takes a state such as ON", "RUNING");
        Refused(Colour.None, $"it takes one of {string.Join(", ", Enum.GetNames<Colour>())}", "Pink");
        Refused(1.0, "it takes a number, not a list of 2", "1", "2");
        Refused("x", "it takes one text, not a list of 2", "a", "b");
        Refused<double[]>([], "it takes a list, each of it a number", "1", "two");
    }

    [Fact]
    public void A_value_that_the_device_does_not_accept_is_told_with_its_description() => Assert.Equal(
        "test/bench/1: property gain cannot be '-1': it is how much louder it gets, above 0.",
        Assert.ThrowsAny<ArgumentException>(() => new Owner<int>(new() { ["gain"] = ["-1"] }, 1, gain => gain > 0)).Message);

    [Fact]
    public void All_that_the_device_has_not_declared_is_told()
    {
        var device = new Owner<int>(new() { ["gain"] = ["2"], ["gian"] = ["2"], ["x"] = ["1"] }, 1);

        Assert.Equal(
            ["test/bench/1 has no property 'gian'; it has gain.", "test/bench/1 has no property 'x'; it has gain."],
            Assert.Throws<PropertyException>(device.RequireKnownProperties).Problems);
        Assert.Equal(
            "test/bench/1 has no property 'x'; it has none.",
            Assert.Throws<PropertyException>(new Container<int>(new() { Properties = new() { ["x"] = ["1"] } }, 1).RequireKnownProperties).Message);
    }

    [Fact]
    public async Task Clients_read_them_in_the_order_of_their_declaration()
    {
        IDevicePort device = new Two();

        Assert.Equal(
            [
                new("gain", ValueKind.Of<double>(), 2.5, 1.0, "How much louder it gets."),
                new("name", ValueKind.Of<string>(), "x", "x", "What it is called."),
            ],
            await device.Administration.Properties());
    }

    [Fact]
    public void What_no_property_can_be_is_an_error_of_the_program()
    {
        Assert.Equal("Property gain cannot be a DevDouble IMAGE.", Assert.Throws<NotSupportedException>(() => new Owner<double[,]>([], new double[0, 0])).Message);
        Assert.Throws<NotSupportedException>(() => new Owner<Encoded>([], new("", [])));
        Assert.Equal("Owner`1 declares the property GAIN twice.", Assert.Throws<ArgumentException>(() => new Owner<int>([], 1).Declare()).Message);
    }

    private static T Given<T>(T initial, params string[] texts) => new Owner<T>(new() { ["gain"] = texts }, initial).Value;

    private static void Refused<T>(T initial, string why, params string[] texts) => Assert.Equal(
        $"test/bench/1: property gain cannot be '{string.Join("', '", texts)}': {why}.",
        Assert.ThrowsAny<ArgumentException>(() => Given(initial, texts)).Message);

    private static void IsRead<T>(Gen<T> values, T special, Func<T, string>? format = null)
    {
        format ??= value => Convert.ToString(value, CultureInfo.InvariantCulture)!;
        Assert.Equal(special, Given<T>(default!, format(special)));
        values.Sample(value => Given<T>(default!, format(value))!.Equals(value), iter: 100);
        values.Array[1, 5].Sample(row => Given<T[]>([], [.. row.Select(format)]).SequenceEqual(row), iter: 50);
    }

    private sealed class Owner<T> : Device
    {
        public Owner(Dictionary<string, IReadOnlyList<string>> properties, T initial, Func<T, bool>? accepts = null)
            : base(new Bench { Properties = properties }.Context()) => Value = Property("gain", initial, "How much louder it gets, above 0.", accepts);

        public T Value { get; }

        public void Declare() => Property("GAIN", Value, "The same.");
    }

    private sealed class Two : Device
    {
        public Two()
            : base(new Bench { Properties = new() { ["gain"] = ["2.5"] } }.Context())
        {
            Property("gain", 1.0, "How much louder it gets.");
            Property("name", "x", "What it is called.");
        }
    }
}
