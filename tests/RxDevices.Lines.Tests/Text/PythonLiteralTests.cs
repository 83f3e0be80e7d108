namespace RxDevices.Lines.Tests.Text;

public class PythonLiteralTests
{
    private static readonly ValueKind Double = ValueKind.Of<double>();
    private static readonly ValueKind Whole = ValueKind.Of<long>();

    [Theory]
    [InlineData("1", 1L)]
    [InlineData(" -1 ", -1L)]
    [InlineData("+1", 1L)]
    [InlineData("- 1", -1L)]
    [InlineData("0x1F", 31L)]
    [InlineData("-0X_ff", -255L)]
    [InlineData("0b101", 5L)]
    [InlineData("0o17", 15L)]
    [InlineData("1_000", 1000L)]
    [InlineData("007", 7L)]
    [InlineData("1e3", 1000L)]
    [InlineData("2.0", 2L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-0x8000000000000000", long.MinValue)]
    public void A_whole_number_is_read(string typed, long expected) => Assert.Equal(expected, PythonLiteral.Parse(typed, Whole).Value);

    [Fact]
    public void A_whole_number_beyond_the_signed_ones_is_read_as_an_unsigned_one() => Assert.Equal(
        ulong.MaxValue, PythonLiteral.Parse("18446744073709551615", ValueKind.Of<ulong>()).Value);

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("-.5e1", -5.0)]
    [InlineData("1.", 1.0)]
    [InlineData("1.e2", 100.0)]
    [InlineData("1E-3", 0.001)]
    [InlineData("1_0.2_5e+0_1", 102.5)]
    [InlineData("nan", double.NaN)]
    [InlineData("NaN", double.NaN)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("+Infinity", double.PositiveInfinity)]
    [InlineData("1000000000000000000000000000000", 1e30)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("0x10", 16.0)]
    [InlineData("-0", 0.0)]
    [InlineData("1e-999", 0.0)]
    public void A_number_is_read(string typed, double expected) => Assert.Equal(expected, PythonLiteral.Parse(typed, Double).Value);

    [Theory]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void A_truth_is_read_in_any_case(string typed, bool expected) =>
        Assert.Equal(expected, PythonLiteral.Parse(typed, ValueKind.Of<bool>()).Value);

    [Theory]
    [InlineData("  two words, [unquoted]  ", "two words, [unquoted]")]
    [InlineData("", "")]
    [InlineData("it's", "it's")]
    [InlineData("' kept '", " kept ")]
    [InlineData("\"it's\"", "it's")]
    [InlineData(@"'it\'s'", "it's")]
    [InlineData(@"'\n\t\\\0\x41\u00e9\U0001F600\a\b\f\v\r\101'", "\n\t\\\0A\u00e9\U0001F600\a\b\f\v\rA")]
    public void A_text_alone_is_taken_as_it_is_and_quoted_text_is_unquoted(string typed, string expected) =>
        Assert.Equal(expected, PythonLiteral.Parse(typed, ValueKind.Of<string>()).Value);

    [Fact]
    public void A_lone_surrogate_is_a_character_like_any_other() =>
        Assert.Equal("a\ud800", PythonLiteral.Parse(@"'a\ud800'", ValueKind.Of<string>()).Value);

    [Theory]
    [InlineData("RUNNING", "RUNNING")]
    [InlineData(" 'RUNNING' ", "RUNNING")]
    [InlineData("10", 10L)]
    public void A_state_is_a_word_quoted_or_not_or_its_number(string typed, object expected)
    {
        Assert.Equal(expected, PythonLiteral.Parse(typed, ValueKind.Of<DevState>()).Value);
        Assert.Equal(expected, PythonLiteral.Parse(typed, ValueKind.Of<Shutter>()).Value);
    }

    [Theory]
    [InlineData("[1, 2.5, -inf]")]
    [InlineData("(1,2.5,-inf)")]
    [InlineData(" [ 1 ,\t2.5 , - inf , ] ")]
    public void A_spectrum_is_a_list_in_either_bracket(string typed) => Assert.Equal(
        new object?[] { 1.0, 2.5, double.NegativeInfinity }, PythonLiteral.Parse(typed, ValueKind.Of<double[]>()).Value);

    [Fact]
    public void A_spectrum_holds_elements_of_its_type() => Assert.Equal(
        [
            [true, false], ["a, b]", "c"], ["ON", "OFF", 1L], ["Closed", "Open"],
            [new Encoded("f", [0, 255]), new Encoded("g", [])], [],
        ],
        new[]
        {
            PythonLiteral.Parse("[True, false]", ValueKind.Of<bool[]>()).Value,
            PythonLiteral.Parse("['a, b]', \"c\"]", ValueKind.Of<string[]>()).Value,
            PythonLiteral.Parse("[ON,'OFF', 1]", ValueKind.Of<DevState[]>()).Value,
            PythonLiteral.Parse("(Closed,Open)", ValueKind.Of<Shutter[]>()).Value,
            PythonLiteral.Parse(@"[('f', b'\0\xff'), ('g', B"""",)]", ValueKind.Of<Encoded[]>()).Value,
            PythonLiteral.Parse("[]", ValueKind.Of<int[]>()).Value,
        }.Cast<object?[]>());

    [Theory]
    [InlineData("[[1, 2], [3, 4]]", "[[1, 2], [3, 4]]")]
    [InlineData("((1, 2), [3, 4,],)", "[[1, 2], [3, 4]]")]
    [InlineData("[]", "[]")]
    [InlineData("[[], []]", "[[], []]")]
    public void An_image_is_a_list_of_rows(string typed, string expected) => Assert.Equal(
        expected, PythonText.Of(Assert.IsType<object?[,]>(PythonLiteral.Parse(typed, ValueKind.Of<int[,]>()).Value)));

    [Fact]
    public void Numbers_and_texts_together_are_a_pair_of_lists()
    {
        var longs = (LongStringArray)PythonLiteral.Parse("[[1, -2], ['a']]", ValueKind.Of<LongStringArray>()).Value!;
        var doubles = (DoubleStringArray)PythonLiteral.Parse("([], ('a', 'b',),)", ValueKind.Of<DoubleStringArray>()).Value!;

        Assert.Equal([1, -2], longs.Numbers);
        Assert.Equal(["a"], longs.Texts);
        Assert.Equal([], doubles.Numbers);
        Assert.Equal(["a", "b"], doubles.Texts);
    }

    [Fact]
    public void No_argument_is_read_from_blanks() => Assert.Null(PythonLiteral.Parse("  ", ValueKind.Void).Value);
}
