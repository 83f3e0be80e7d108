using CsCheck;

namespace RxDevices.Simulation.Tests.Formulas;

public class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("-2 ^ 2", -4)]
    [InlineData("2 ^ -1", 0.5)]
    [InlineData("7 % 4 / 2", 1.5)]
    [InlineData("-7 % 4", -3)]
    [InlineData("1.5e3 + .5", 1500.5)]
    [InlineData("1 < 2 && 2 < 1 || 3 >= 3", 1)]
    [InlineData("!0 + !5", 1)]
    [InlineData("2 > 1 ? 10 : 20", 10)]
    [InlineData("0 ? 1 : 0 ? 2 : 3", 3)]
    [InlineData("nan ? 1 : 2", 2)]
    [InlineData("nan == nan", 0)]
    [InlineData("if(1 != 1, 5, 6)", 6)]
    [InlineData("clamp(12, 0, 10) + min(3, 1, 2) + max(4)", 15)]
    [InlineData("SQRT(16) + abs(-2) + round(2.6) + floor(-0.5)", 8)]
    [InlineData("atan2(0, -1) - pi + hypot(3, 4) + ln(exp(2)) + log10(100)", 9)]
    [InlineData("true + false", 1)]
    [InlineData("isnan(0 / 0)", 1)]
    public void A_formula_has_its_value(string text, double expected) => Assert.Equal(expected, Formula.Parse(text).Value(), 1e-12);

    [Fact]
    public void It_tells_the_names_it_uses_each_once_and_takes_their_values_in_that_order()
    {
        var formula = Formula.Parse("[lab/supply/1/current] * ohms + Ohms / probe.gain_2");

        Assert.Equal(["lab/supply/1/current", "ohms", "probe.gain_2"], formula.Names);
        Assert.Equal(10.5, formula.Value(3, 3, 2));
    }

    [Theory]
    [InlineData("", "column 1: expected a number, a name, a function or '(', but found the end")]
    [InlineData("1 +", "column 4: expected a number, a name, a function or '(', but found the end")]
    [InlineData("2 * (3 + 4", "column 11: expected ')', but found the end")]
    [InlineData("2 * 3)", "column 6: expected an operator or the end, but found ')'")]
    [InlineData("1.2.3", "column 4: expected an operator or the end, but found '.3'")]
    [InlineData("2 volts", "column 3: expected an operator or the end, but found 'volts'")]
    [InlineData("a = b", "column 3: '=' has no meaning in a formula; equal is ==")]
    [InlineData("a & b", "column 3: '&' has no meaning in a formula; and is &&")]
    [InlineData("1 < x < 2", "column 7: expected &&, || or the end (comparisons do not chain), but found '<'")]
    [InlineData("a ? b", "column 6: expected ':', but found the end")]
    [InlineData("min(1, 2", "column 9: expected ',' or ')', but found the end")]
    [InlineData("1 + atan2(1)", "column 5: atan2 takes 2 arguments, not 1")]
    [InlineData("sin()", "column 1: sin takes 1 argument, not 0")]
    [InlineData("max()", "column 1: max takes 1 argument or more, not 0")]
    [InlineData("[a/b", "column 5: expected ']' after a name in brackets, but found the end")]
    [InlineData("3 * []", "column 6: expected a name in the brackets, but found ']'")]
    [InlineData("3 * §", "column 5: '§' has no meaning in a formula")]
    public void A_mistake_is_told_with_its_column_and_what_was_expected(string text, string expected)
    {
        Assert.False(Formula.TryParse(text, out var formula, out var error));
        Assert.Null(formula);
        Assert.Equal(expected, error.ToString());
        Assert.Equal(error, Assert.Throws<FormulaException>(() => Formula.Parse(text)).Error);
    }

    [Fact]
    public void An_unknown_function_is_told_with_those_there_are() => Assert.StartsWith(
        "The formula 1 + foo(2) is wrong at column 5: there is no function foo; there are abs, acos, ",
        Assert.Throws<FormulaException>(() => Formula.Parse("1 + foo(2)")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        Assert.Equal(1, Formula.Parse(new string('(', 90) + "1" + new string(')', 90)).Value());
        Assert.Equal(2048, Formula.Parse(string.Join('+', Enumerable.Repeat("1", 2048))).Value());
        Assert.StartsWith("column 101: at most 100 parts", Error(new string('(', 1000)), StringComparison.Ordinal);
        Assert.StartsWith("column 100: at most 100 parts", Error(new string('-', 1000) + "1"), StringComparison.Ordinal);
        Assert.StartsWith("column 4097: a formula has at most 4096 characters", Error(new string('1', 5000)), StringComparison.Ordinal);

        static string Error(string text) => Formula.TryParse(text, out _, out var error) ? "" : error.ToString();
    }

    [Fact]
    public void Any_text_is_a_formula_or_a_mistake_at_a_column_in_it() =>
        Gen.String["0123456789.+-*/%^<>=!&|?:,()[]abcpisn_ e"].Sample(text =>
            Formula.TryParse(text, out _, out var error) || (error.Column >= 1 && error.Column <= text.Length + 1), iter: 20_000);

    [Fact]
    public void As_a_signal_t_is_the_time_in_seconds_and_other_names_are_signals()
    {
        var signal = Formula.Parse("2 * t + Level").ToSignal(new Dictionary<string, Signal> { ["level"] = Signal.Constant(100) });

        Assert.Equal("100 102 104", Signals.Seconds.Of(signal, 3));
        Assert.Equal(
            "The formula 2 * x uses x, which stands for nothing; there is t. (Parameter 'signals')",
            Assert.Throws<ArgumentException>(() => Formula.Parse("2 * x").ToSignal()).Message);
    }

    [Fact]
    public void Computing_it_allocates_nothing()
    {
        var signal = Formula.Parse("t > 5 ? sin(2 * pi * t) ^ 2 : clamp(t, 0, 1) + max(t, 2, 3)").ToSignal();
        var sum = signal.At(TimeSpan.FromSeconds(1));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var second = 0; second < 1000; second++)
        {
            sum += signal.At(TimeSpan.FromSeconds(second));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(double.IsFinite(sum));
    }

    [Fact]
    public void Too_few_or_too_many_values_are_refused() => Assert.Equal(
        "The formula a + b needs 2 values (a, b), not 1. (Parameter 'values')",
        Assert.Throws<ArgumentException>(() => Formula.Parse("a + b").Value(1)).Message);
}
