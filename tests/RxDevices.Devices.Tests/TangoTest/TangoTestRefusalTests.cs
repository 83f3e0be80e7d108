namespace RxDevices.Devices.Tests;

/// <summary>What cannot be written, in the original's words.</summary>
public sealed class TangoTestRefusalTests : TangoTestBench
{
    [Theory]
    [InlineData("State")]
    [InlineData("Status")]
    [InlineData("no_value")]
    [InlineData("throw_exception")]
    [InlineData("wave")]
    [InlineData("short_scalar_ro")]
    [InlineData("long_scalar_rww")]
    [InlineData("double_image_ro")]
    public void What_is_read_only_is_not_written(string name) => Assert.Equal(
        $"(API_AttrNotWritable, Attribute {name} is not writable, DeviceImpl::write_attributes)" + Layer(name), Refusal(name, 1));

    [Fact]
    public void An_attribute_that_is_not_there_is_not_read() => Assert.Equal(
        "(API_AttrNotFound, nosuch attribute not found, MultiAttribute::get_attr_ind_by_name)"
        + " + (API_AttributeFailed, Failed to read_attribute on device sys/tg_test/1, attribute nosuch, DeviceProxy::read_attribute())",
        Kit.Client.Refusal(() => Client.Read("nosuch")));

    [Fact]
    public void A_refusal_of_the_device_names_the_attribute_as_declared_and_that_of_the_client_as_typed() => Assert.Equal(
        "(API_AttrNotWritable, Attribute wave is not writable, DeviceImpl::write_attributes)" + Layer("WAVE"), Refusal("WAVE", 1));

    [Theory]
    [InlineData("ampli", double.NaN)]
    [InlineData("double_scalar", double.PositiveInfinity)]
    [InlineData("float_scalar", float.NegativeInfinity)]
    public void No_number_is_not_a_number_or_infinite(string name, object value) => Assert.Equal(
        $"(API_WAttrOutsideLimit, Set value for attribute {name} is a NaN or INF value (at least element 0), "
        + "WAttribute::check_written_value())" + Layer(name),
        Refusal(name, value));

    [Fact]
    public void The_first_element_that_is_no_number_is_named_row_by_row()
    {
        Assert.Contains("(at least element 2)", Refusal("double_spectrum", new[] { 1, 2, double.NaN, double.NaN }), StringComparison.Ordinal);
        Assert.Contains("(at least element 3)", Refusal("float_image", new[,] { { 1f, 2f }, { 3f, float.NaN } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double_spectrum", 4096, 0)]
    [InlineData("string_spectrum", 256, 0)]
    [InlineData("long_image", 251, 251)]
    [InlineData("string_image", 256, 256)]
    public void More_than_the_most_columns_or_rows_are_not_written(string name, int columns, int rows)
    {
        Assert.Equal(
            $"(API_WAttrOutsideLimit, X dimesion is greater than the max defined for attribute {name}, DeviceImpl::write_attributes)"
            + Layer(name),
            Refusal(name, rows == 0 ? Texts(name, columns + 1) : Texts(name, columns + 1, 1)));
        if (rows > 0)
        {
            Assert.Equal(
                $"(API_WAttrOutsideLimit, Y dimesion is greater than the max defined for attribute {name}, DeviceImpl::write_attributes)"
                + Layer(name),
                Refusal(name, Texts(name, 1, rows + 1)));
        }
    }

    [Theory]
    [InlineData("double_scalar", "text", "DevVarDoubleArray")]
    [InlineData("long_scalar", 1.5, "DevVarLongArray")]
    [InlineData("uchar_scalar", 256, "DevVarCharArray")]
    [InlineData("ulong_scalar", -1, "DevVarULongArray")]
    [InlineData("long64_scalar", ulong.MaxValue, "DevVarLong64Array")]
    [InlineData("string_scalar", 1, "DevVarStringArray")]
    [InlineData("boolean_scalar", "text", "DevVarBooleanArray")]
    public void A_value_of_another_type_is_not_written(string name, object value, string expected) => Assert.StartsWith(
        $"(API_IncompatibleAttrDataType, Incompatible attribute type, expected type is : Tango::{expected} (even for single value)",
        Refusal(name, value),
        StringComparison.Ordinal);

    [Fact]
    public void A_write_that_is_refused_changes_nothing()
    {
        Client.Write("double_spectrum", new[] { 1.0 });
        Client.Write("double_scalar", 10.0);

        Refusal("double_spectrum", new[] { double.NaN });
        Refusal("double_scalar", double.NaN);
        Tick();

        AssertShows("double_spectrum", new[] { 1.0 }, new[] { 1.0 });
        AssertShows("double_scalar", 10 * 0.017452391697363293, 10.0);
    }

    private static string Layer(string name) =>
        $" + (API_AttributeFailed, Failed to write_attribute on device sys/tg_test/1, attribute {name}, DeviceProxy::write_attribute())";

    private static Array Texts(string name, params int[] dimensions)
    {
        var element = name.StartsWith("string", StringComparison.Ordinal) ? typeof(string) : typeof(int);
        return dimensions.Length == 1
            ? Array.CreateInstance(element, dimensions[0])
            : Array.CreateInstance(element, dimensions[1], dimensions[0]);
    }

    private string Refusal(string name, object value) => Kit.Client.Refusal(() => Client.Write(name, value));
}
