using CsCheck;

namespace RxDevices.Simulation.Tests.Tables;

public class TableTests
{
    private const string Recorded = """
        # recorded on a Tuesday
        time, temperature, "pressure, inlet"

        0, 20, 1
        2, 24, nan
        4, 20, 3
        8, 0,
        """;

    [Theory]
    [InlineData(Interpolation.Previous, TableEnd.Hold, "20 20 24 24 20 20 20 20 0 0")]
    [InlineData(Interpolation.Nearest, TableEnd.Hold, "20 24 24 20 20 20 0 0 0 0")]
    [InlineData(Interpolation.Linear, TableEnd.Hold, "20 22 24 22 20 15 10 5 0 0")]
    [InlineData(Interpolation.Linear, TableEnd.Repeat, "20 22 24 22 20 15 10 5 20 22")]
    [InlineData(Interpolation.Linear, TableEnd.NotANumber, "20 22 24 22 20 15 10 5 0 NaN")]
    public void A_column_is_a_signal(Interpolation interpolation, TableEnd end, string expected) =>
        Assert.Equal(expected, Signals.Seconds.Of(Parse(Recorded).Signal("Temperature", interpolation, end), 10));

    [Fact]
    public void What_is_missing_is_NaN() => Assert.Equal(
        "1 1 NaN NaN 3 3 3 3 NaN NaN", Signals.Seconds.Of(Parse(Recorded).Signal("pressure, inlet", Interpolation.Previous), 10));

    [Fact]
    public void A_smooth_curve_goes_through_its_rows_and_never_beyond_two_neighbours() =>
        Gen.Double[-10, 10].Array[2, 10].Sample(values =>
        {
            var signal = Parse("t,x\n" + string.Join('\n', values.Select((value, row) => FormattableString.Invariant($"{row},{value:R}"))))
                .Signal("x", Interpolation.Smooth);
            return Enumerable.Range(0, (values.Length - 1) * 10).All(tenth =>
            {
                var (value, before, after) = (signal.At(TimeSpan.FromSeconds(tenth / 10.0)), values[tenth / 10], values[(tenth / 10) + 1]);
                return tenth % 10 == 0 ? value == before : value >= Math.Min(before, after) - 1e-12 && value <= Math.Max(before, after) + 1e-12;
            });
        });

    [Theory]
    [InlineData("", "x.csv(1,1): expected a line with the names of the columns, but found the end of the file")]
    [InlineData("t,a", "x.csv(2,1): expected a row of numbers after the names, but found the end of the file")]
    [InlineData("t", "x.csv(1,1): expected the names of two columns or more: the time in seconds first, then at least one quantity")]
    [InlineData("0,1\n1,2", "x.csv(1,1): expected the names of the columns, but found numbers: put a line with names before them")]
    [InlineData("t,a,A\n0,1,2", "x.csv(1,5): there are two columns A")]
    [InlineData("t,a,,b", "x.csv(1,5): expected the name of a column, but found none")]
    [InlineData("t,a\n\n0, 1\n1, abc", "x.csv(4,4): expected a number such as 1.5 or -2e-3, but found 'abc'")]
    [InlineData("t,a\n,1", "x.csv(2,1): expected a number such as 1.5 or -2e-3, but found nothing")]
    [InlineData("t,a\n0,1,2", "x.csv(2,5): expected 2 values, one for each column, but found 3")]
    [InlineData("t,a\n0", "x.csv(2,2): expected 2 values, one for each column, but found 1")]
    [InlineData("t;a\n0;1,5", "x.csv(2,3): expected a number such as 1.5 or -2e-3, but found '1,5'")]
    [InlineData("t,a\n2,1\n1.5,1", "x.csv(3,1): expected a time after 2 s, that of the row before, but found 1.5 s")]
    [InlineData("t,\"a\n0,1", "x.csv(1,3): expected a closing quote, but found the end of the line")]
    [InlineData("t,\"a\"b\n0,1", "x.csv(1,6): expected a comma after a closing quote, but found 'b'")]
    public void A_mistake_is_told_with_file_line_and_column(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<TableException>(() => Parse(text)).Message);

    [Fact]
    public void A_column_that_is_not_there_is_told_with_those_that_are() => Assert.Equal(
        "x.csv has no column humidity; it has temperature, pressure, inlet. (Parameter 'column')",
        Assert.Throws<ArgumentException>(() => Parse(Recorded).Signal("humidity")).Message);

    [Fact]
    public void A_file_is_read_and_errors_name_it()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv");
        File.WriteAllText(path, "t\ta\n0\t1\n1\tx");
        try
        {
            Assert.Equal((path, 3, 3), Assert.Throws<TableException>(() => Table.Load(path)) is var wrong ? (wrong.File, wrong.Line, wrong.Column) : default);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Table Parse(string text) => Table.Parse(new StringReader(text), "x.csv");
}
