namespace RxDevices.Lines.Tests.Text;

public class PythonLiteralRefusalTests
{
    [Theory]
    [InlineData("five", "expected a whole number from -2147483648 to 2147483647 at column 1, not 'five'")]
    [InlineData("", "expected a whole number from -2147483648 to 2147483647 at column 1, not the end")]
    [InlineData("2147483648", "expected a whole number from -2147483648 to 2147483647 at column 1, not '2147483648'")]
    [InlineData("1.5", "expected a whole number from -2147483648 to 2147483647 at column 1, not '1.5'")]
    [InlineData("True", "expected a whole number from -2147483648 to 2147483647 at column 1, not 'True'")]
    [InlineData("[1]", "expected a whole number from -2147483648 to 2147483647 at column 1, not a list")]
    [InlineData("1 2", "expected the end at column 3, not '2'")]
    [InlineData("1x", "expected the end at column 2, not 'x'")]
    [InlineData("1__0", "expected the end at column 2, not '__0'")]
    [InlineData("1_", "expected the end at column 2, not '_'")]
    [InlineData("0x", "expected a hexadecimal digit at column 3, not the end")]
    [InlineData("0b2", "expected a binary digit at column 3, not '2'")]
    [InlineData("1e+", "expected a digit of the exponent at column 4, not the end")]
    [InlineData("--1", "expected a whole number from -2147483648 to 2147483647 at column 1, not '--1'")]
    public void A_whole_number_is_refused(string typed, string refusal) => Refuses<int>(typed, refusal);

    [Theory]
    [InlineData("18446744073709551616")]
    [InlineData("-9223372036854775809")]
    [InlineData("0x10000000000000000")]
    [InlineData("1e19")]
    [InlineData("-1e300")]
    [InlineData("nan")]
    [InlineData("inf")]
    public void A_whole_number_beyond_64_bits_is_refused(string typed) => Refuses<long>(
        typed, $"expected a whole number from -9223372036854775808 to 9223372036854775807 at column 1, not '{typed}'");

    [Fact]
    public void A_number_that_would_become_infinite_is_refused()
    {
        Refuses<double>("1e400", "expected a number below 1.8e+308 at column 1, not '1e400'");
        Refuses<float>("1e39", "expected a number below 3.41e+38 at column 1, not '1e39'");
    }

    [Theory]
    [InlineData("[1, 2", "expected ']' or ',' at column 6, not the end")]
    [InlineData("[1, 2)", "expected ']' or ',' at column 6, not ')'")]
    [InlineData("(1 2)", "expected ')' or ',' at column 4, not '2'")]
    [InlineData("[1,", "expected ']' at column 4, not the end")]
    [InlineData("[1,,2]", "expected a whole number from 0 to 255 at column 4, not ','")]
    [InlineData("[,]", "expected a whole number from 0 to 255 at column 2, not ','")]
    [InlineData("[1, 256]", "expected a whole number from 0 to 255 at column 5, not '256'")]
    [InlineData("[[1]]", "expected a whole number from 0 to 255 at column 2, not a list")]
    [InlineData("[1] x", "expected the end at column 5, not 'x'")]
    [InlineData("5", "expected a list such as [1, 2] at column 1, not '5'")]
    public void A_spectrum_is_refused(string typed, string refusal) => Refuses<byte[]>(typed, refusal);

    [Theory]
    [InlineData("[[1, 2], [3]]", "row 2 has 1 element at column 10, but the first row has 2")]
    [InlineData("[[], [1, 2]]", "row 2 has 2 elements at column 6, but the first row has 0")]
    [InlineData("[1, 2]", "expected ']' or a row such as [1.0, 2.5] at column 2, not '1'")]
    [InlineData("[[1], 2]", "expected ']' or a row such as [1.0, 2.5] at column 7, not '2'")]
    [InlineData("[[1]", "expected ']' or ',' at column 5, not the end")]
    [InlineData("[", "expected ']' at column 2, not the end")]
    [InlineData("[[[1]]]", "expected a number below 1.8e+308 at column 3, not a list")]
    [InlineData("5", "expected a list of rows such as [[1.0, 2.5]] at column 1, not '5'")]
    public void An_image_is_refused(string typed, string refusal) => Refuses<double[,]>(typed, refusal);

    [Theory]
    [InlineData("[a]", "expected a text in quotes at column 2, not 'a'")]
    [InlineData("['a]", "expected the closing ' at column 5, not the end")]
    [InlineData("['a' 'b']", "expected ']' or ',' at column 6, not \"'\"")]
    [InlineData(@"['\q']", @"expected one of \'""nrtabfvx01234567uU after '\' at column 4, not 'q'")]
    [InlineData(@"['\x4']", "expected 2 hexadecimal digits at column 5, not '4'")]
    [InlineData(@"['\U00110000']", "expected at most 0010ffff at column 5, not '00110000'")]
    [InlineData("['\U0001F600', x]", "expected a text in quotes at column 7, not 'x'")]
    public void A_list_of_texts_is_refused(string typed, string refusal) => Refuses<string[]>(typed, refusal);

    [Theory]
    [InlineData("'a' b", "expected the end at column 5, not 'b'")]
    [InlineData("'a", "expected the closing ' at column 3, not the end")]
    [InlineData("'a\\", "expected one of \\'\"nrtabfvx01234567uU after '\\' at column 4, not the end")]
    public void A_text_that_opens_a_quote_is_refused(string typed, string refusal) => Refuses<string>(typed, refusal);

    [Fact]
    public void Everything_else_is_refused_in_words_too()
    {
        Refuses<bool>("yes", "expected True or False at column 1, not 'yes'");
        Refuses<DevState>("", "expected a state such as ON at column 1, not the end");
        Refuses<DevState>("ON OFF", "expected the end at column 4, not 'OFF'");
        Refuses<DevState[]>("[ON, [OFF]]", "expected a state such as ON at column 6, not a list");
        Refuses<Shutter>("(Open)", "expected a label at column 1, not a list");
        Refuses<Encoded>("b'1'", "expected a format with its bytes such as ('json', b'{}') at column 1, not 'b'");
        Refuses<Encoded>("('f', '1')", "expected bytes such as b'{}' at column 7, not \"'\"");
        Refuses<Encoded>("('f', b'\u00e9')", @"expected ASCII, or \x and 2 hexadecimal digits, at column 9, not 'é'");
        Refuses<Encoded>(@"('f', b'\u1234')", @"expected one of \'""nrtabfvx01234567 after '\' at column 10, not 'u1234'");
        Refuses<LongStringArray>("[[1], [2]]", "expected a text in quotes at column 8, not '2'");
        Refuses<LongStringArray>("[[1]]", "expected ',' at column 5, not ']'");
        Refuses<LongStringArray>("[1, 2]", "expected a list such as [1, 2] at column 2, not '1'");
        Refuses<LongStringArray>("[[1], ['a'], 2]", "expected ']' at column 14, not '2'");
        Assert.Equal("expected the end at column 2, not '5'", PythonLiteral.Parse(" 5", ValueKind.Void).Refusal);
    }

    [Fact]
    public void The_column_counts_from_where_the_literal_stands_in_its_line() => Assert.Equal(
        "expected the end at column 11, not 'x'", PythonLiteral.Parse(" 1 x", ValueKind.Of<int>(), firstColumn: 8).Refusal);

    [Fact]
    public void A_refusal_quotes_no_more_than_a_few_words() => Refuses<bool>(
        new string('y', 99), $"expected True or False at column 1, not '{new string('y', 30)}'...");

    [Fact]
    public void A_refusal_has_no_value() => Assert.Throws<InvalidOperationException>(
        () => PythonLiteral.Parse("x", ValueKind.Of<int>()).Value);

    [Fact]
    public void A_million_brackets_exhaust_nothing() => Assert.All(
        Kinds.All,
        kind =>
        {
            var nested = PythonLiteral.Parse(new string('[', 1_000_000), kind);
            Assert.Equal(kind != ValueKind.Of<string>(), nested.IsRefused);
        });

    private static void Refuses<T>(string typed, string refusal) =>
        Assert.Equal(refusal, PythonLiteral.Parse(typed, ValueKind.Of<T>()).Refusal);
}
