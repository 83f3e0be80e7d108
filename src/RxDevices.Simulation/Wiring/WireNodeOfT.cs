namespace RxDevices.Simulation;

/// <summary>An input of a device: a function of the readings at the ends of its wires.</summary>
internal sealed class WireNode<T> : WireNode
{
    private readonly Func<DateTimeOffset, Reading<T>> make;

    public WireNode(
        Device device, string name, IReadOnlyList<WireEnd> ends, Func<DateTimeOffset, Reading<T>> make, IReadOnlyList<string>? leadsTo)
        : base(device, name, ends, leadsTo)
    {
        this.make = make;
        Readings = device.NewMulticast<Reading<T>>(name);
        device.Lifetime.Register(Readings.Complete);
    }

    public Multicast<Reading<T>> Readings { get; }

    public override bool HasReading => Readings.Last is not null;

    public override void Evaluate(Action onDone) => Device.Strand.Run((Node: this, onDone), static evaluate =>
    {
        evaluate.Node.Readings.Push(evaluate.Node.Make());
        evaluate.onDone();
    });

    public override void Refuse(DevFailed failure, DateTimeOffset time) => Readings.Push(Reading.Failed<T>(failure, time));

    private Reading<T> Make()
    {
        var time = Ends.Max(end => end.Time);
        try
        {
            return make(time);
        }
        catch (DevFailedException refusal)
        {
            return Reading.Failed<T>(refusal.Failure, time);
        }
        catch (Exception exception)
        {
            return Reading.Failed<T>(Device.Break($"evaluating {Name}", exception), time);
        }
    }
}
