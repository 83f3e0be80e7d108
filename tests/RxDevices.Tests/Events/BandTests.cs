namespace RxDevices.Tests.Events;

public class BandTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("-1", "1")]
    [InlineData("-1,2", "1,2")]
    [InlineData("1, -2", "1,2")]
    [InlineData("-0.5,0.5", "0.5")]
    [InlineData("Not specified,2", "Not specified,2")]
    [InlineData(",2", "Not specified,2")]
    [InlineData("1,", "1,Not specified")]
    [InlineData("1,0", "1,Not specified")]
    [InlineData("0", "Not specified")]
    [InlineData("1e-3", "0.001")]
    public void Tangos_notation_is_read_and_written(string text, string shown)
    {
        Assert.True(Band.TryParse(text, out var band));
        Assert.Equal(shown, band.ToString());
        Assert.True(Band.TryParse(band.ToString(), out var again));
        Assert.Equal(band, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,2,3")]
    [InlineData("one")]
    [InlineData("NaN")]
    [InlineData("1,one")]
    public void What_is_no_band_is_not_read(string text) => Assert.False(Band.TryParse(text, out _));

    [Fact]
    public void A_direction_of_0_is_never_left()
    {
        var band = new Band(0, 2);

        Assert.False(band.IsLeftBy(-1e300));
        Assert.True(band.IsLeftBy(2));
    }
}
