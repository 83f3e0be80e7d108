namespace RxDevices.Tests.Readings;

public class ReadingTests
{
    private static readonly DateTimeOffset Noon = new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Readings_are_equal_when_all_of_them_is()
    {
        var reading = Reading.Of(1.5, Noon);

        Assert.Equal(reading, Reading.Of(1.5, Noon));
        Assert.Equal(reading.GetHashCode(), Reading.Of(1.5, Noon).GetHashCode());
        Assert.NotEqual(reading, Reading.Of(1.6, Noon));
        Assert.NotEqual(reading, Reading.Of(1.5, Noon.AddTicks(1)));
        Assert.NotEqual(reading, Reading.Of(1.5, Noon, Quality.Alarm));
        Assert.NotEqual(reading, reading.With(0));
        Assert.NotEqual(reading.With(1), reading.With(2));
        Assert.Equal(reading.With(1), reading.With(1));
        Assert.Equal(Reading.Of(double.NaN, Noon), Reading.Of(double.NaN, Noon));
        Assert.Equal(
            Reading.Failed<int>(DevFailed.Because("a", "b", "c"), Noon), Reading.Failed<int>(DevFailed.Because("a", "b", "c"), Noon));
        Assert.NotEqual(
            Reading.Failed<int>(DevFailed.Because("a", "b", "c"), Noon), Reading.Failed<int>(DevFailed.Because("a", "b", "d"), Noon));
    }

    [Fact]
    public void Arrays_are_compared_element_by_element()
    {
        Assert.True(Reading.Of<double[]>([1, 2], Noon).Equals(Reading.Of<double[]>([1, 2], Noon)));
        Assert.False(Reading.Of<double[]>([1, 2], Noon).Equals(Reading.Of<double[]>([1, 3], Noon)));
        Assert.False(Reading.Of<double[]>([1, 2], Noon).Equals(Reading.Of<double[]>([1], Noon)));
        Assert.True(Reading.Of(new[,] { { 1, 2 }, { 3, 4 } }, Noon).Equals(Reading.Of(new[,] { { 1, 2 }, { 3, 4 } }, Noon)));
        Assert.False(Reading.Of(new[,] { { 1, 2 }, { 3, 4 } }, Noon).Equals(Reading.Of(new[,] { { 1, 2 }, { 3, 5 } }, Noon)));
        Assert.False(Reading.Of(new[,] { { 1, 2, 3, 4 } }, Noon).Equals(Reading.Of(new[,] { { 1, 2 }, { 3, 4 } }, Noon)));
        Assert.False(Reading.Of(new int[0, 2], Noon).Equals(Reading.Of(new int[0, 3], Noon)));
        Assert.True(Reading.Of(new Encoded("json", [1]), Noon).Equals(Reading.Of(new Encoded("json", [1]), Noon)));
        Assert.False(Reading.Of(new Encoded("json", [1]), Noon).Equals(Reading.Of(new Encoded("json", [2]), Noon)));
    }

    [Fact]
    public void A_reading_has_a_value_unless_it_failed_or_is_invalid()
    {
        var failed = Reading.Failed<double>(DevFailed.Because("Cold", "too cold", "Cryostat"), Noon);
        var invalid = Reading.Of(1.5, Noon, Quality.Invalid);

        Assert.True(Reading.Of(1.5, Noon, Quality.Alarm).HasValue);
        Assert.False(failed.HasValue);
        Assert.Equal(Quality.Invalid, failed.Quality);
        Assert.Equal("Cold", Assert.Throws<DevFailedException>(() => failed.Value).Failure.Reason);
        Assert.False(invalid.HasValue);
        Assert.Equal("API_AttrValueNotSet", Assert.Throws<DevFailedException>(() => ((Reading)invalid).Value).Failure.Reason);
    }

    [Fact]
    public void It_is_printed_for_people()
    {
        Assert.Equal("2020-01-01T12:00:00.0000000+00:00 1.5 ATTR_VALID", $"{Reading.Of(1.5, Noon)}");
        Assert.Equal(
            "2020-01-01T12:00:00.0000000+00:00 too cold ATTR_INVALID",
            $"{Reading.Failed<double>(DevFailed.Because("Cold", "too cold", "Cryostat"), Noon)}");
    }

    [Fact]
    public void It_can_be_had_as_another_type_where_nothing_is_lost()
    {
        var reading = Reading.Of(3.0, Noon, Quality.Alarm).With(4);

        Assert.Same(reading, reading.As<double>());
        var whole = reading.As<int>();
        Assert.Equal((3, 4, Quality.Alarm, Noon), (whole.Value, whole.SetPoint, whole.Quality, whole.Time));
        Assert.Equal(
            "API_IncompatibleAttrDataType", Assert.Throws<DevFailedException>(() => Reading.Of(1.5, Noon).As<int>()).Failure.Reason);
    }
}
