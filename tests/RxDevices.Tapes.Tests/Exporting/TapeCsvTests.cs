namespace RxDevices.Tapes.Tests.Exporting;

public class TapeCsvTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, 250, TimeSpan.Zero);

    [Fact]
    public void Numbers_have_all_their_digits_and_what_is_special_is_quoted() => Assert.Equal(
        [
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,0.1,ATTR_VALID,,",
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,NaN,ATTR_ALARM,2.5,",
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,\"say \"\"hi\"\", you\",ATTR_VALID,,",
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,MOVING,ATTR_VALID,,",
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,\"[[1,2],[3,4]]\",ATTR_CHANGING,,",
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,true,ATTR_VALID,,",
            "2026-01-02T12:00:00.2500000Z,a/b/1/x,,ATTR_INVALID,,\"Broken: No sensor, no value\"",
        ],
        new Reading[]
        {
            Reading.Of(0.1, Noon),
            Reading.Of(double.NaN, Noon, Quality.Alarm).With(2.5),
            Reading.Of("say \"hi\", you", Noon),
            Reading.Of(DevState.Moving, Noon),
            Reading.Of(new[,] { { 1, 2 }, { 3, 4 } }, Noon, Quality.Changing),
            Reading.Of(true, Noon),
            Reading.Failed<int>(DevFailed.Because("Broken", "No sensor, no value", "here"), Noon),
        }.Select(reading => TapeCsv.Line(new(Of(reading), reading))));

    private static TapeAttribute Of(Reading reading) => new(
        DeviceName.Parse("a/b/1"), new("x", reading.Kind, AccessMode.Read, AttributeConfiguration.Default, null));
}
