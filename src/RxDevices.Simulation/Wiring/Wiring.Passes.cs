using System.Reactive.Concurrency;

namespace RxDevices.Simulation;

/// <content>
/// The passes: what changed in an instant is taken at once, and what depends on it is evaluated in order. Whoever is evaluated in a device
/// that is busy is waited for, without a thread; what changes meanwhile waits for the next pass, the newest of each.
/// </content>
public sealed partial class Wiring
{
    private const int MaxPassesOfAnInstant = 1000;

    private readonly HashSet<WireOutput> news = [];
    private readonly HashSet<WireEnd> arrivals = [];
    private readonly HashSet<Device> open = [];
    private readonly PriorityQueue<WireNode, int> due = new();
    private readonly List<string> repeated = [];
    private int? place;
    private WireNode? evaluating;
    private bool isGoing;
    private bool isArranged;
    private bool hasEnded;
    private volatile bool hasNews;
    private DateTimeOffset lastPass;
    private int passes;

    /// <summary>From when a delay counts: the time of the reading, unless that is not of now.</summary>
    internal DateTimeOffset Since(DateTimeOffset time, TimeSpan delay)
    {
        var now = Clock.Now;
        return time <= now && now - time <= delay ? time : now;
    }

    /// <summary>Says what there is to say now, unless a device is still in the step that says more.</summary>
    internal void Settle()
    {
        if (hasNews)
        {
            strand.Run(this, static wiring => wiring.SettleInside());
        }
    }

    /// <summary>An output has a new reading.</summary>
    internal void Changed(WireOutput output, Reading reading) => strand.Run((Wiring: this, output, reading), static change =>
    {
        var (wiring, output, reading) = change;
        if (wiring.place is { } place && output.Order > place)
        {
            // Caused by what was evaluated in this pass, or as good as that.
            wiring.Take(output, reading);
            return;
        }

        output.News = reading;
        wiring.news.Add(output);
        wiring.AwaitEndOfStep(output.Device);
        wiring.Arrange();
    });

    /// <summary>On the strand: something came out of a wire with a delay.</summary>
    internal void Arrived(WireEnd end)
    {
        arrivals.Add(end);
        Arrange();
    }

    // The step in which a device tells of one change may tell of others.
    private void AwaitEndOfStep(Device? device)
    {
        if (device is not null && !device.Lifetime.IsCancellationRequested && device.Strand.IsBusy && open.Add(device))
        {
            device.Strand.Post(() => OnStrand(() => Close(device)));
        }
    }

    private void Close(Device device)
    {
        open.Remove(device);
        Arrange();
    }

    // At the end of the instant: when the clock has done what was due before.
    private void Arrange()
    {
        hasNews = news.Count + arrivals.Count > 0;
        if (hasNews && !isArranged && open.Count == 0 && place is null)
        {
            isArranged = true;
            Clock.Schedule(() => OnStrand(() =>
            {
                isArranged = false;
                SettleInside();
            }));
        }
    }

    private void SettleInside()
    {
        open.RemoveWhere(device => !device.Strand.IsBusy);
        if (place is not null || open.Count > 0 || hasEnded || news.Count + arrivals.Count == 0)
        {
            return;
        }

        CountPass();
        place = -1;
        foreach (var output in news.ToList())
        {
            Take(output, output.News!);
            output.News = null;
        }

        foreach (var end in arrivals)
        {
            end.TakeArrived();
            Owe(end.Node);
        }

        news.Clear();
        arrivals.Clear();
        hasNews = false;
        Go();
    }

    private void Take(WireOutput output, Reading reading)
    {
        output.Reading = reading;
        foreach (var end in output.Ends)
        {
            if (end.Put(reading, this))
            {
                Owe(end.Node);
            }
        }
    }

    private void Owe(WireNode node)
    {
        if (!node.IsDue && !node.IsCut && node.Ends.All(end => end.HasReading))
        {
            node.IsDue = true;
            due.Enqueue(node, node.Order);
        }
    }

    private void Go()
    {
        if (isGoing)
        {
            return;
        }

        isGoing = true;
        while (evaluating is null && due.TryDequeue(out var node, out var order))
        {
            node.IsDue = false;
            place = order;
            if (passes > MaxPassesOfAnInstant - 10 && !repeated.Contains(node.Name))
            {
                repeated.Add(node.Name);
            }

            if (!node.Device.Lifetime.IsCancellationRequested)
            {
                evaluating = node;
                node.Evaluate(() => strand.Run((Wiring: this, node), static done => done.Wiring.Done(done.node)));
            }
        }

        isGoing = false;
        if (evaluating is null)
        {
            EndPass();
        }
    }

    private void Done(WireNode node)
    {
        if (evaluating == node)
        {
            evaluating = null;
            Go();
        }
    }

    private void EndPass()
    {
        place = null;
        if (restart is { } made)
        {
            restart = null;
            Begin(made);
        }

        Arrange();
    }

    // A loop that goes through what nobody declared has no end within its instant; a clock of its own makes each round take a tick.
    private void CountPass()
    {
        var now = Clock.Now;
        passes = now - lastPass <= TimeSpan.FromMicroseconds(1) ? passes + 1 : 0;
        lastPass = now;
        if (passes == 0)
        {
            repeated.Clear();
        }
        if (passes > MaxPassesOfAnInstant)
        {
            CutLoop();
        }
    }

    private void CutLoop()
    {
        var failure = DevFailed.Because(
            Reasons.IncoherentValues,
            $"A loop without a delay that was not declared (leadsTo) goes through {string.Join(", ", repeated)}; "
            + "it was cut off until the wiring starts anew",
            nameof(Wiring));
        foreach (var node in news.SelectMany(output => output.Ends).Concat(arrivals).Select(end => end.Node).Distinct().ToList())
        {
            node.IsCut = true;
            node.Refuse(failure, Clock.Now);
            node.Device.Break($"taking {node.Name}", new WiringException([failure.Description]));
        }
    }
}
