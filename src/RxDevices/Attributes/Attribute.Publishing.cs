using System.Reactive.Concurrency;

namespace RxDevices;

/// <content>How readings are shown: each with its set point and its quality, which may turn without a new reading.</content>
public partial class Attribute<T>
{
    private readonly QualityJudge<T> judge;
    private Reading<T>? unjudged;
    private Reading<T>? judged;
    private IDisposable? comparison;

    internal override AlarmCauses Causes => judge.Causes;

    internal override Quality Quality => judged?.Quality ?? Quality.Valid;

    /// <summary>When a client wrote the set point that readings show, if one ever did.</summary>
    private protected virtual DateTimeOffset? WrittenAt => null;

    /// <summary>On the strand: the quality of all readings to come, where their source gives none; valid: the limits decide again.</summary>
    internal override void Declare(Quality quality)
    {
        judge.Declared = quality;
        JudgeAgain();
    }

    /// <summary>Shows a value to all.</summary>
    internal void Show(T value) => Publish(Stamp(value));

    /// <summary>What it shows before anybody knows it; it is judged when it is published.</summary>
    private protected void ShowFirst(Reading<T> reading) => readings.Replace(Complete(Check(reading)));

    /// <summary>Shows a value or a failure to all.</summary>
    internal void Show(Reading<T> reading) => Publish(reading);

    /// <summary>Shows a reading to all.</summary>
    private protected void Publish(Reading<T> reading) => Owner.Strand.Run(
        (Attribute: this, reading), static publish => publish.Attribute.PublishInside(publish.reading));

    /// <summary>On the strand: the set point is another one, or was written again. A quality that turns is shown to all, at this
    /// instant and when the value must have followed; the set point itself to those who come later.</summary>
    private protected void SetPointChanged()
    {
        if (unjudged is null)
        {
            return;
        }

        unjudged = Complete(unjudged);
        JudgeAgain();
        if (judge.DeltaTime is { } span && WrittenAt is { } written && written + span > Owner.Clock.Now)
        {
            comparison?.Dispose();
            comparison = Owner.Clock.Schedule(written + span - Owner.Clock.Now, JudgeAgain);
        }
    }

    /// <summary>What an attribute with a set point adds to each reading.</summary>
    private protected virtual Reading<T> Complete(Reading<T> reading) => reading;

    private protected Reading<T> Stamp(T value) => Reading.Of(value, Owner.Clock.Now);

    private protected override void Reconfigured()
    {
        judge.Use(Description.Configuration);
        SetPointChanged();

        // A line of the status may name it by another label now.
        Owner.ShowAlarms();
        events?.Reconfigure();
        PollAsConfigured();
    }

    private Reading<T> PublishInside(Reading<T> reading)
    {
        unjudged = Complete(Check(reading));
        Judge(static (attribute, reading, _) => attribute.Push(reading));
        return judged!;
    }

    private void Push(Reading<T> reading)
    {
        Owner.Journal?.Reading(Owner.Name, Name, reading);
        readings.Push(reading);
    }

    private void JudgeAgain()
    {
        if (unjudged is not null)
        {
            Judge(static (attribute, reading, hasTurned) =>
            {
                if (hasTurned)
                {
                    attribute.Push(attribute.judged = reading.At(attribute.Owner.Clock.Now));
                }
                else
                {
                    attribute.readings.Replace(reading);
                }
            });
        }
    }

    private void Judge(Action<Attribute<T>, Reading<T>, bool> show)
    {
        var (causes, quality) = (judge.Causes, Quality);
        judged = judge.Judge(unjudged!, WrittenAt is { } written ? Owner.Clock.Now - written : null);
        show(this, judged, quality != judged.Quality);
        if (causes != judge.Causes || quality != judged.Quality)
        {
            Owner.ShowAlarms();
        }
    }

    private Reading<T> Check(Reading<T> reading)
    {
        // A plain element always fits: nothing is looked at, and nothing boxed, on the way of most readings.
        if (typeof(T).IsValueType || !reading.HasValue)
        {
            return reading;
        }

        var problem = Limits.WhyTooLarge(Description, ValueTraits<T>.Dimensions(reading.Value), reading.Value);
        return problem is null ? reading : Reading.Failed<T>(problem, reading.Time);
    }
}
