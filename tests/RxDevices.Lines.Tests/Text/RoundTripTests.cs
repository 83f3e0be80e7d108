using CsCheck;

namespace RxDevices.Lines.Tests.Text;

public class RoundTripTests
{
    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.ULong.Select(BitConverter.UInt64BitsToDouble),
        Gen.Double[-1e3, 1e3],
        Gen.Int.Select(whole => (double)whole),
        Gen.OneOf(
            0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon));

    private static readonly Gen<float> NarrowNumbers = Gen.OneOf(
        Gen.UInt.Select(BitConverter.UInt32BitsToSingle),
        Gen.OneOf(0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(
            Gen.Char.Select(unit => unit.ToString()),
            Gen.Char['\0', '\u00FF'].Select(unit => unit.ToString()),
            Gen.OneOf("'", "\"", "\\", "\n", " ", "[", "]", ",", "\U0001F600", "\ud83d", "\ude00", "e\u0301", "\\x", "u1234"))
            .Array[0, 12].Select(string.Concat));

    private static readonly Gen<Encoded> Encodings = Gen.Select(Texts, Gen.Byte.Array[0, 20], (format, bytes) => new Encoded(format, bytes));

    [Fact]
    public void Every_double_comes_back() => EveryFormatComesBack(Numbers);

    [Fact]
    public void Every_float_comes_back() => EveryFormatComesBack(NarrowNumbers);

    [Fact]
    public void Every_whole_number_comes_back()
    {
        EveryFormatComesBack(Gen.Byte);
        EveryFormatComesBack(Gen.Short);
        EveryFormatComesBack(Gen.UShort);
        EveryFormatComesBack(Gen.Int);
        EveryFormatComesBack(Gen.UInt);
        EveryFormatComesBack(Gen.OneOf(Gen.Long, Gen.OneOf(long.MinValue, long.MaxValue)));
        EveryFormatComesBack(Gen.OneOf(Gen.ULong, Gen.OneOf(ulong.MaxValue)));
    }

    [Fact]
    public void Every_truth_state_and_label_comes_back()
    {
        EveryFormatComesBack(Gen.Bool);
        EveryFormatComesBack(Gen.Enum<DevState>());
        EveryFormatComesBack(Gen.Enum<Shutter>());
    }

    [Fact]
    public void Every_text_comes_back_from_its_quotes()
    {
        ComesBack(Texts, text => PythonText.Repr(text));
        ComesBack(Texts.Array[0, 5]);
        ComesBack(Images(Texts));
    }

    [Fact]
    public void A_text_that_neither_opens_a_quote_nor_ends_in_blanks_comes_back_as_it_is() =>
        ComesBack(Texts.Select(text => text.Trim()).Where(text => text is not ['\'' or '"', ..]));

    [Fact]
    public void Every_encoding_comes_back() => EveryFormatComesBack(Encodings);

    [Fact]
    public void Numbers_and_texts_together_come_back()
    {
        ComesBack(Gen.Select(Gen.Int.Array[0, 5], Texts.Array[0, 5], (numbers, texts) => new LongStringArray(numbers, texts)));
        ComesBack(Gen.Select(Numbers.Array[0, 5], Texts.Array[0, 5], (numbers, texts) => new DoubleStringArray(numbers, texts)));
    }

    [Fact]
    public void No_text_makes_the_parser_throw_or_hang_and_a_refusal_names_a_column_of_it()
    {
        var pieces = Gen.OneOf(
            Gen.OneOf("[", "]", "(", ")", ",", " ", "'", "\"", "\\", "-", "+", ".", "e", "_", "0x", "0b", "0o", "b'", "\\x", "\\U"),
            Gen.OneOf("1", "9223372036854775808", "1e999", "nan", "inf", "True", "ON", "\0", "\ud800", "\U0001F600", "ａ", "٣"),
            Gen.Char.Select(unit => unit.ToString()));

        Gen.Select(pieces.Array[0, 25].Select(string.Concat), Gen.OneOf([.. Kinds.All])).Sample((typed, wanted) =>
        {
            var literal = PythonLiteral.Parse(typed, wanted);
            return !literal.IsRefused || ColumnIn(literal.Refusal) is var column && column >= 1 && column <= typed.Length + 1;
        }, iter: 20_000);
    }

    private static int ColumnIn(string refusal)
    {
        var from = refusal.IndexOf(" at column ", StringComparison.Ordinal) + " at column ".Length;
        return int.Parse(refusal.AsSpan(from, refusal.AsSpan(from).IndexOf(',')));
    }

    private static void EveryFormatComesBack<T>(Gen<T> elements)
    {
        ComesBack(elements);
        ComesBack(elements.Array[0, 8]);
        ComesBack(Images(elements));
    }

    private static void ComesBack<T>(Gen<T> values) => ComesBack(values, value => PythonText.Of(value));

    private static void ComesBack<T>(Gen<T> values, Func<T, string> print)
    {
        var echo = new Echo<T>();
        values.Sample(
            value =>
            {
                var literal = PythonLiteral.Parse(print(value), ValueKind.Of<T>());
                Assert.Null(literal.Refusal);
                AssertSame(value, echo.Say(literal.Value));
            },
            threads: 1,
            iter: 400);
    }

    // Printed as well, because 0.0 equals -0.0.
    private static void AssertSame(object? expected, object? actual)
    {
        Assert.Equivalent(expected, actual, strict: true);
        Assert.Equal(PythonText.Of(expected), PythonText.Of(actual));
    }

    private static Gen<T[,]> Images<T>(Gen<T> elements) => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).SelectMany((rows, columns) =>
        elements.Array[rows * columns].Select(flat =>
        {
            // Without rows nothing says how many columns there are.
            var image = new T[rows, rows == 0 ? 0 : columns];
            for (var i = 0; i < image.Length; i++)
            {
                image[i / columns, i % columns] = flat[i];
            }

            return image;
        }));
}
