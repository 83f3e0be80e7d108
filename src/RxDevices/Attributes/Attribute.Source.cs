namespace RxDevices;

/// <content>Where the readings come from: a stream, computations, or a method that is asked.</content>
public partial class Attribute<T>
{
    private readonly ValueSource<T> source;
    private readonly Following following;
    private volatile Func<Reading<T>>? due;

    /// <summary>Begins to follow the source; again, when the stream ended in an error.</summary>
    internal override void Start()
    {
        if (HasEnded)
        {
            return;
        }

        following.Begin(fail => source.Computations?.Subscribe(Owe, fail) ?? source.Readings?.Invoke(Stamp).Subscribe(Publish, fail));
        if (HasEnded)
        {
            // Its first value made somebody take it away, before there was a subscription to end.
            following.End();
        }
    }

    // While nobody watches, the newest computation waits for a reader or a watcher; one that is overtaken is never run.
    private void Owe(Func<T> compute) => Owner.Strand.Run((Attribute: this, compute), static owed =>
    {
        var time = owed.Attribute.Owner.Clock.Now;
        owed.Attribute.due = () => owed.Attribute.Compute(owed.compute, time);
        if (owed.Attribute.readings.Observers > 0)
        {
            owed.Attribute.Settle();
        }
    });

    private void Settle()
    {
        if (due is { } compute)
        {
            due = null;
            Publish(compute());
        }
    }

    private Task<Reading<T>> ComputeOnce(CancellationToken cancellation)
    {
        Settle();
        return Task.FromResult(readings.Last!);
    }

    private Reading<T> Compute(Func<T> compute, DateTimeOffset time)
    {
        try
        {
            return Reading.Of(compute(), time);
        }
        catch (Exception exception)
        {
            return Reading.Failed<T>(FailureOf(exception), time);
        }
    }

    private async Task<Reading<T>> AskOnce(CancellationToken cancellation)
    {
        var answer = await Answer(cancellation);
        return WhyRemoved is { } removed ? Complete(Reading.Failed<T>(removed, Owner.Clock.Now)) : PublishInside(answer);
    }

    private async Task<Reading<T>> Answer(CancellationToken cancellation)
    {
        try
        {
            return await source.Ask!(Stamp, cancellation);
        }
        catch (Exception exception) when (exception is DevFailedException || Device.IsFault(exception, cancellation))
        {
            return Reading.Failed<T>(FailureOf(exception), Owner.Clock.Now);
        }
    }

    private void Fail(Exception exception)
    {
        due = null;
        Publish(Reading.Failed<T>(FailureOf(exception), Owner.Clock.Now));
    }

    private DevFailed FailureOf(Exception exception) => exception switch
    {
        DevFailedException refusal => refusal.Failure,
        ValueNotSetException => NotSet(),
        _ => Owner.Break($"reading {Name}", exception),
    };

    private DevFailed NotSet() => DevFailed.Because(
        Reasons.ValueNotSet, $"Read value for attribute {Name} has not been updated", "Device_3Impl::read_attributes_no_except");

    private DevFailed NotReadable() => DevFailed.Because(
        Reasons.AttributeNotAllowed,
        $"It is currently not allowed to read attribute {Name}",
        "Device_3Impl::read_attributes_no_except");
}
