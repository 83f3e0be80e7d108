namespace RxDevices.Tool.Tests.Drawing;

public class SparklineTests
{
    [Theory]
    [InlineData(new double[] { 0, 1, 2, 3, 4, 5, 6, 7 }, 10, "▁▂▃▄▅▆▇█")]
    [InlineData(new double[] { 9, 9, 0, 7 }, 2, "▁█")]
    [InlineData(new double[] { 5, 5 }, 10, "▁▁")]
    [InlineData(new double[] { 0, double.NaN, 1 }, 10, "▁ █")]
    [InlineData(new double[] { double.MinValue, 0, double.MaxValue }, 10, "▁▅█")]
    [InlineData(new double[] { }, 10, "")]
    [InlineData(new double[] { double.NaN }, 10, " ")]
    public void Numbers_are_bars_from_the_smallest_to_the_largest(double[] numbers, int width, string expected) =>
        Assert.Equal(expected, Sparkline.Of(numbers, width));
}
