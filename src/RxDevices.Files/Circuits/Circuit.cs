using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Files;

/// <summary>
/// The quantities of a device and what they depend on. What changes in one instant is taken over in one go, each quantity after those it
/// follows, and only then shown: nobody sees a half of it.
/// </summary>
/// <remarks>On the strand of the device. One timer for all.</remarks>
internal sealed class Circuit(IScheduler clock) : IDisposable
{
    // Quantities that go round in a circle get a second turn in an instant, and no third.
    private const int MostTurns = 2;

    private readonly List<Node> nodes = [];
    private readonly List<Node> changed = [];
    private readonly List<Action> watchers = [];
    private readonly SerialDisposable timer = new();
    private readonly DateTimeOffset start = clock.Now;
    private Node[] order = [];
    private int[][] followers = [];
    private bool[] marked = [];
    private bool[] touched = [];
    private bool[] due = [];
    private double[] last = [];
    private int[] turns = [];
    private Rhythm[] rhythms = [];
    private Node[] selfTimed = [];
    private Dictionary<Node, int> places = [];
    private TimeSpan? instant;
    private TimeSpan? armed;
    private int holding;
    private bool running;

    /// <summary>The time since the start, which is the instant of what is being worked on.</summary>
    public TimeSpan Now => instant ?? clock.Now - start;

    /// <summary>Another number whenever a quantity may have changed that holds its value.</summary>
    public long Version { get; private set; }

    /// <summary>Adds a quantity.</summary>
    public T Add<T>(T node)
        where T : Node
    {
        nodes.Add(node);
        return node;
    }

    /// <summary>All are there: each takes over what it depends on.</summary>
    public void Complete()
    {
        order = NodeOrder.Of(nodes);
        places = order.Select((node, place) => (node, place)).ToDictionary(one => one.node, one => one.place);
        followers = Array.ConvertAll(order, node => Enumerable.Range(0, order.Length).Where(place => order[place].Follows.Contains(node)).ToArray());
        (marked, touched, due) = (new bool[order.Length], new bool[order.Length], new bool[order.Length]);
        (last, turns) = (new double[order.Length], new int[order.Length]);
        rhythms = [.. order.Where(node => node.Every is not null).GroupBy(node => node.Every!.Value).Select(group => new Rhythm(group.Key, [.. group]))];
        selfTimed = [.. order.Where(node => node is ISelfTimed)];
        instant = TimeSpan.Zero;
        foreach (var node in order)
        {
            node.Refresh();
            Touch();
        }

        last = Array.ConvertAll(order, node => node.Value);
        instant = null;
    }

    /// <summary>Begins to run; once.</summary>
    public void Begin()
    {
        running = true;
        Arm();
    }

    /// <summary>A quantity that holds its value is changing it.</summary>
    public void Touch() => Version++;

    /// <summary>A quantity changed now.</summary>
    public void Trigger(Node node)
    {
        changed.Add(node);
        Settle();
    }

    /// <summary>Several changes that are one.</summary>
    public void Together(Action changes)
    {
        holding++;
        try
        {
            changes();
        }
        finally
        {
            holding--;
            Settle();
        }
    }

    /// <summary>Calls something after each instant in which anything changed, until it is disposed of.</summary>
    public IDisposable Watch(Action watcher)
    {
        watchers.Add(watcher);
        return Disposable.Create(() => watchers.Remove(watcher));
    }

    /// <summary>Nothing happens any more by itself.</summary>
    public void Dispose() => timer.Dispose();

    private void Settle()
    {
        if (holding > 0 || instant is not null || order.Length == 0)
        {
            return;
        }

        CatchUp();
        while (changed.Count > 0)
        {
            instant = clock.Now - start;
            Take(changed);
            changed.Clear();
            Work();
        }

        Arm();
    }

    private void Wake()
    {
        armed = null;
        if (instant is null)
        {
            Settle();
        }
    }

    // Late ticks come at their own instants; of a rhythm that is late by more than one, the newest wins.
    private void CatchUp()
    {
        var now = clock.Now - start;
        while (running && NextDue(now) is { } next && next <= now)
        {
            instant = next;
            foreach (var rhythm in rhythms)
            {
                if (rhythm.TryTake(next, now))
                {
                    Take(rhythm.Nodes);
                }
            }

            foreach (var node in selfTimed)
            {
                if (node.Due <= next)
                {
                    Take([node]);
                }
            }

            Work();
        }
    }

    private void Take(IReadOnlyList<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var place = places[nodes[i]];
            (marked[place], due[place]) = (true, true);
        }
    }

    private void Work()
    {
        try
        {
            TakeOver();
            for (var place = 0; place < order.Length; place++)
            {
                if (touched[place])
                {
                    Show(place);
                }
            }

            foreach (var watcher in watchers.Count == 0 ? [] : watchers.ToArray())
            {
                watcher();
            }
        }
        finally
        {
            instant = null;
        }
    }

    private void TakeOver()
    {
        Array.Clear(turns);
        for (var isMore = true; isMore;)
        {
            isMore = false;
            for (var place = 0; place < order.Length; place++)
            {
                if (!marked[place])
                {
                    continue;
                }

                marked[place] = false;
                if (++turns[place] > MostTurns)
                {
                    continue;
                }

                order[place].Refresh();
                touched[place] = true;
                if (order[place] is not (FormulaNode or SignalNode))
                {
                    Touch();
                }

                foreach (var follower in followers[place])
                {
                    marked[follower] = true;
                    due[follower] |= due[place] && !order[follower].IsHeld;
                    isMore |= follower <= place;
                }
            }
        }
    }

    // What only heard of a change and is none itself says nothing, so that what goes round in a circle comes to rest.
    private void Show(int place)
    {
        var value = order[place].Value;
        if (due[place] || !value.Equals(last[place]))
        {
            order[place].Show?.Invoke();
        }

        (touched[place], due[place], last[place]) = (false, false, value);
    }

    private TimeSpan? NextDue(TimeSpan now)
    {
        TimeSpan? next = null;
        foreach (var rhythm in rhythms)
        {
            var then = rhythm.Next(now);
            next = next <= then ? next : then;
        }

        foreach (var node in selfTimed)
        {
            next = node.Due is { } then && !(next <= then) ? then : next;
        }

        return next;
    }

    private void Arm()
    {
        if (!running || NextDue(TimeSpan.Zero) is not { } next || next == armed)
        {
            return;
        }

        armed = next;
        timer.Disposable = clock.Schedule(this, start + next - clock.Now, static (_, circuit) =>
        {
            circuit.Wake();
            return Disposable.Empty;
        });
    }
}
