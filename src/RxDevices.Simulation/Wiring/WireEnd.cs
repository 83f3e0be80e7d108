namespace RxDevices.Simulation;

/// <summary>Where a wire comes in, whatever it carries. All but what is fixed belongs to the wiring's strand.</summary>
internal abstract class WireEnd
{
    /// <summary>The name of the output it comes from; null: not connected.</summary>
    public abstract string? Output { get; }

    /// <summary>How much later what is put in comes out.</summary>
    public abstract TimeSpan Delay { get; }

    /// <summary>Whether there is something at the end.</summary>
    public abstract bool HasReading { get; }

    /// <summary>The time of what is at the end.</summary>
    public abstract DateTimeOffset Time { get; }

    /// <summary>Where it ends.</summary>
    public WireNode Node { get; set; } = null!;

    /// <summary>What it is attached to; null: to nothing yet.</summary>
    public WireOutput? Attached { get; set; }

    /// <summary>Puts a reading in at the other end; answers whether it is at this one already.</summary>
    public bool Put(Reading reading, Wiring wiring)
    {
        if (Delay > TimeSpan.Zero)
        {
            TakeLater(reading, wiring);
            return false;
        }

        Take(reading);
        return true;
    }

    /// <summary>What came out since the last pass is at the end now.</summary>
    public abstract void TakeArrived();

    /// <summary>Puts what there is before the first reading at the end, if there is such a thing and nothing else.</summary>
    public abstract bool TryBegin(DateTimeOffset now);

    /// <summary>Forgets what is on the way.</summary>
    public abstract void Cut();

    protected abstract void Take(Reading reading);

    protected abstract void TakeLater(Reading reading, Wiring wiring);
}
