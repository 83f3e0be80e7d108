namespace RxDevices;

/// <content>How readings are shown while the device is disturbed.</content>
public partial class Attribute<T>
{
    private Reading<T>? actual;

    internal override void ShowAgain(bool isOver)
    {
        var reading = actual ?? (isOver ? null : unjudged);
        actual = null;

        // What is asked for is asked again; what comes by itself may not come again.
        if (!IsAsked && reading is not null)
        {
            PublishInside(reading.At(Owner.Clock.Now));
        }
    }

    private Reading<T> PublishDisturbed(Reading<T> reading, ReadingTreatment treatment)
    {
        if (Owner.ShowsAlarms(this))
        {
            // A device that has crashed says so itself there.
            treatment = treatment with { Failure = null };
        }

        if (!treatment.IsLost)
        {
            actual = treatment == ReadingTreatment.None ? null : reading;
        }

        var shown = Treated(reading, treatment);
        for (var time = 0; time < treatment.Times; time++)
        {
            shown = PublishJudged(shown);
        }

        return treatment.Times == 0 ? readings.Last ?? shown : shown;
    }

    // A sensor that is stuck knows of no failure either.
    private static Reading<T> Stuck(Reading<T> last, Reading<T> reading) =>
        (last.Failure is not null ? last : last.WithQuality(reading.Failure is null ? reading.Quality : Quality.Valid)).At(reading.Time);

    private Reading<T> Treated(Reading<T> reading, ReadingTreatment treatment)
    {
        if (treatment.Failure is { } failure)
        {
            return Reading.Failed<T>(failure, reading.Time);
        }

        var shown = treatment.IsStuck && readings.Last is { } last ? Stuck(last, reading) : reading;
        return treatment.Quality is { } quality && shown.Failure is null ? shown.WithQuality(quality) : shown;
    }
}
