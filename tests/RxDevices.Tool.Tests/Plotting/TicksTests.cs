using CsCheck;

namespace RxDevices.Tool.Tests.Plotting;

public class TicksTests
{
    [Theory]
    [InlineData(0, 10, 5, "0 2 4 6 8 10")]
    [InlineData(-0.3, 0.31, 3, "-0.2 0.0 0.2")]
    [InlineData(0, 1, 2, "0.0 0.5 1.0")]
    [InlineData(5, 5, 3, "4.0 4.5 5.0 5.5 6.0")]
    [InlineData(0, 0, 3, "-1.0 -0.5 0.0 0.5 1.0")]
    [InlineData(0, 2e9, 2, "0 1e9 2e9")]
    [InlineData(double.MinValue, double.MaxValue, 3, "-1.798e308 1.798e308")]
    public void Marks_are_round_numbers(double least, double most, int marks, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.For(least, most, marks).Marks.Select(mark => mark.Text)));

    [Fact]
    public void There_are_never_none_and_never_many_and_all_are_on_the_axis() =>
        Gen.Select(Gen.Double[-1e12, 1e12], Gen.Double[-1e12, 1e12], Gen.Int[1, 20]).Sample((one, other, wanted) =>
        {
            var ticks = Ticks.For(Math.Min(one, other), Math.Max(one, other), wanted);
            var room = (ticks.Most - ticks.Least) * 1e-6;
            return ticks.Marks.Count <= (2 * wanted) + 1
                && (wanted == 1 || ticks.Marks.Count > 0)
                && ticks.Marks.All(mark => mark.At >= ticks.Least - room && mark.At <= ticks.Most + room);
        });
}
