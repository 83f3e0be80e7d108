using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <summary>Where a wire comes in, and what is on its way through it.</summary>
/// <remarks>Of more than <see cref="MaxUnderWay"/> readings on the way the newest one takes the place of the one before it.</remarks>
internal sealed class WireEnd<T>(Wire<T>? wire) : WireEnd, IDisposable
{
    /// <summary>How many readings may be on the way.</summary>
    internal const int MaxUnderWay = 65_536;

    private readonly LinkedList<Reading<T>> underWay = [];
    private readonly SerialDisposable timer = new();
    private Wire<T>? wire = wire;
    private Reading<T>? arrived;

    public override string? Output => wire?.Output;

    public override TimeSpan Delay => wire?.Delay ?? TimeSpan.Zero;

    public override bool HasReading => Reading is not null;

    public override DateTimeOffset Time => Reading!.Time;

    /// <summary>What is at the end.</summary>
    public Reading<T>? Reading { get; private set; }

    /// <summary>Connects it, if it is not yet.</summary>
    public bool TryConnect(Wire<T> to) => Interlocked.CompareExchange(ref wire, to, null) is null;

    protected override void Take(Reading reading) => Reading = Convert(reading);

    protected override void TakeLater(Reading reading, Wiring wiring)
    {
        if (underWay.Count >= MaxUnderWay)
        {
            underWay.RemoveLast();
        }

        var converted = Convert(reading);
        underWay.AddLast(converted.At(wiring.Since(converted.Time, Delay) + Delay));
        if (underWay.Count == 1)
        {
            Arm(wiring);
        }
    }

    public override void TakeArrived() => (Reading, arrived) = (arrived ?? Reading, null);

    public override bool TryBegin(DateTimeOffset now)
    {
        if (Reading is not null || wire is not { HasInitial: true } begun)
        {
            return false;
        }

        Reading = RxDevices.Reading.Of(begun.Initial!, now);
        return true;
    }

    public override void Cut()
    {
        timer.Disposable = Disposable.Empty;
        underWay.Clear();
        arrived = null;
    }

    public void Dispose() => timer.Dispose();

    private static Reading<T> Convert(Reading reading)
    {
        try
        {
            return reading.As<T>();
        }
        catch (DevFailedException refusal)
        {
            return RxDevices.Reading.Failed<T>(refusal.Failure, reading.Time);
        }
    }

    private void Arm(Wiring wiring)
    {
        if (underWay.First is { Value.Time: var due })
        {
            timer.Disposable = wiring.Clock.Schedule(due - wiring.Clock.Now, () => wiring.OnStrand(() => ComeOut(wiring)));
        }
    }

    private void ComeOut(Wiring wiring)
    {
        while (underWay.First is { Value: var reading } && reading.Time <= wiring.Clock.Now)
        {
            underWay.RemoveFirst();
            arrived = reading;
        }

        if (arrived is not null)
        {
            wiring.Arrived(this);
        }

        Arm(wiring);
    }
}
