using System.Text;

namespace RxDevices.Lines.Tests.Text;

public class PythonTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1e-05, "1e-05")]
    [InlineData(123456789012345.0, "123456789012345.0")]
    [InlineData(1234567890123456.7, "1234567890123456.8")]
    [InlineData(-1e15, "-1000000000000000.0")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.2345e20, "1.2345e+20")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(1.5f, "1.5")]
    [InlineData(0.1f, "0.10000000149011612")]
    [InlineData(true, "True")]
    [InlineData(false, "False")]
    [InlineData((byte)255, "255")]
    [InlineData((short)-1, "-1")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    [InlineData("it's \"plain\"\n", "it's \"plain\"\n")]
    [InlineData(DevState.Running, "RUNNING")]
    [InlineData(Shutter.HalfOpen, "HalfOpen")]
    [InlineData((Shutter)77, "77")]
    [InlineData(null, "None")]
    public void A_scalar_prints_as_Python_prints_it(object? value, string expected) => Assert.Equal(expected, PythonText.Of(value));

    [Fact]
    public void A_spectrum_prints_as_a_list_whatever_its_elements() => Assert.Equal(
        [
            "[0.0, 1.5]", "[0.5, nan]", "[1, 255]", "[-1, 2]", "[True, False]", "[ON, UNKNOWN]", "[Closed, HalfOpen]",
            "['a', \"it's\"]", "[('json', b'{}')]", "[]", "[4294967295]",
        ],
        [
            PythonText.Of(new[] { 0.0, 1.5 }),
            PythonText.Of(new[] { 0.5f, float.NaN }),
            PythonText.Of(new byte[] { 1, 255 }),
            PythonText.Of(new[] { -1, 2 }),
            PythonText.Of(new[] { true, false }),
            PythonText.Of(new[] { DevState.On, DevState.Unknown }),
            PythonText.Of(new[] { Shutter.Closed, Shutter.HalfOpen }),
            PythonText.Of(new[] { "a", "it's" }),
            PythonText.Of(new[] { new Encoded("json", "{}"u8.ToArray()) }),
            PythonText.Of(Array.Empty<double>()),
            PythonText.Of(new[] { uint.MaxValue }),
        ]);

    [Fact]
    public void An_image_prints_as_a_list_of_rows() => Assert.Equal(
        ["[[1, 2], [3, 4]]", "[[ON], [OFF]]", "[['a', 'b']]", "[[Closed], [Open]]", "[]", "[[], []]"],
        [
            PythonText.Of(new[,] { { 1, 2 }, { 3, 4 } }),
            PythonText.Of(new[,] { { DevState.On }, { DevState.Off } }),
            PythonText.Of(new[,] { { "a", "b" } }),
            PythonText.Of(new[,] { { Shutter.Closed }, { Shutter.Open } }),
            PythonText.Of(new double[0, 0]),
            PythonText.Of(new double[2, 0]),
        ]);

    [Fact]
    public void What_only_commands_carry_prints_as_PyTango_hands_it_out() => Assert.Equal(
        ["[[1, 2], ['a', 'b']]", "[[1.5], []]", "('json', b'{\"a\": 1}\\n\\xff')"],
        [
            PythonText.Of(new LongStringArray([1, 2], ["a", "b"])),
            PythonText.Of(new DoubleStringArray([1.5], [])),
            PythonText.Of(new Encoded("json", [.. "{\"a\": 1}\n"u8, 0xFF])),
        ]);

    [Fact]
    public void A_literal_is_the_text_of_a_value_but_for_a_string_which_is_quoted() => Assert.Equal(
        ["'it is'", "1.5", "RUNNING", "['a']"],
        [
            PythonText.Repr("it is"), PythonText.Repr(1.5), PythonText.Repr(DevState.Running), PythonText.Repr(new[] { "a" }),
        ]);

    [Fact]
    public void A_value_can_be_added_to_a_text_under_way()
    {
        var text = new StringBuilder("ampli = ");

        PythonText.Append(text, 1.5);
        PythonText.Append(text, " A");

        Assert.Equal("ampli = 1.5 A", text.ToString());
    }

    [Fact]
    public void A_large_image_needs_little_more_memory_than_its_text()
    {
        var image = new double[251, 251];
        for (var i = 0; i < image.Length; i++)
        {
            image[i / 251, i % 251] = Math.Sqrt(i);
        }

        var text = new StringBuilder(2_000_000);
        PythonText.Append(text, image);
        var before = GC.GetAllocatedBytesForCurrentThread();
        text.Clear();
        PythonText.Append(text, image);
        var perElement = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)image.Length;

        // A build for debugging boxes each number, 24 bytes; no build makes a string of each.
        Assert.InRange(perElement, 0, 100);
        Assert.StartsWith("[[0.0, 1.0, 1.4142135623730951, ", text.ToString());
    }
}
