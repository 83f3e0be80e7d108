using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>
/// Makes things go wrong while they run: with devices, their attributes and commands, and the connections of clients. Every host has one.
/// </summary>
/// <remarks>
/// Safe from any thread. All times are of the host's clock. Random numbers come from the seed, the target, the kind, and the one who is struck:
/// a fault on one device changes nothing of another, and the same seed and the same injections give the same faults.
/// </remarks>
public sealed partial class FaultInjector : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, InjectedFault> injected = [];
    private readonly Dictionary<string, int> namesakes = new(StringComparer.OrdinalIgnoreCase);
    private readonly IScheduler clock;
    private readonly ulong seed;
    private readonly Strand strand;
    private readonly Multicast<FaultEvent> events;
    private int last;

    /// <summary>Makes an injector without faults.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="onThrow">Told of what a subscriber of <see cref="Events"/> throws.</param>
    /// <param name="scheduler">The clock of all that it makes go wrong.</param>
    public FaultInjector(ulong seed, Action<Exception> onThrow, IScheduler scheduler)
    {
        clock = scheduler;
        this.seed = seed;
        strand = new(scheduler, onThrow);
        events = new(strand, onThrow, replays: false);
    }

    /// <summary>The faults there are, by number: those that last, and those yet to begin.</summary>
    public IReadOnlyList<InjectedFault> Active
    {
        get
        {
            lock (gate)
            {
                return [.. injected.Values];
            }
        }
    }

    /// <summary>Hot. Replays nothing. Never fails. Completes with the host. What happens to the faults.</summary>
    public IObservable<FaultEvent> Events => events.AsObservable();

    /// <summary>Injects a fault: <c>lab/supply/1 hang for 3 s</c>.</summary>
    /// <exception cref="FaultException">The text is no target and fault.</exception>
    /// <exception cref="DevFailedException">There is no such device, attribute or command, or the fault is not for such.</exception>
    public InjectedFault Inject(string text)
    {
        var order = FaultOrder.Parse(text);
        return Inject(order.Target, order.Fault);
    }

    /// <summary>Injects a fault.</summary>
    /// <exception cref="FaultException">The target is none.</exception>
    /// <exception cref="DevFailedException">There is no such device, attribute or command, or the fault is not for such.</exception>
    public InjectedFault Inject(string target, Fault fault) => Inject(FaultTarget.Parse(target), fault);

    /// <summary>Injects a fault.</summary>
    /// <exception cref="ArgumentException">The fault cannot be: it lasts 0 s, or comes again before it has ended.</exception>
    /// <exception cref="DevFailedException">There is no such device, attribute or command, or the fault is not for such.</exception>
    public InjectedFault Inject(FaultTarget target, Fault fault) => Inject(target, fault, isFromOutside: false);

    /// <summary>Clears a fault; answers whether there was one of that number.</summary>
    public bool Clear(int id) => Clear(id, isFromOutside: false);

    /// <summary>Clears all faults; answers how many there were.</summary>
    public int ClearAll() => Active.Count(fault => Clear(fault.Id));

    /// <summary>Clears all faults and ends the events.</summary>
    public void Dispose()
    {
        foreach (var fault in Active)
        {
            ClearNow(fault.Id);
        }

        strand.Run(this, static injector =>
        {
            injector.events.Complete();
            injector.strand.Post(injector.strand.Dispose);
        });
    }

    /// <summary>Injects a fault.</summary>
    /// <param name="target">Whom it befalls.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="isFromOutside">Whether it comes from outside although a device says it: the control does, for its clients.</param>
    internal InjectedFault Inject(FaultTarget target, Fault fault, bool isFromOutside)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(fault);
        if (!Fault.TryParse(fault.ToString(), out _, out var error))
        {
            throw new ArgumentException($"The fault \"{fault}\" cannot be: {error.Message}.", nameof(fault));
        }

        RequireFits(target, fault);
        var way = GateOf(isFromOutside);
        way?.RequireOpen();
        var added = Number(target, fault);
        if (way is null)
        {
            Start(added);
        }
        else
        {
            way.Inject(added, () => Start(added));
        }

        return added;
    }

    /// <summary>Clears a fault; answers whether there was one of that number.</summary>
    internal bool Clear(int id, bool isFromOutside)
    {
        if (GateOf(isFromOutside) is not { } way)
        {
            return ClearNow(id);
        }

        way.RequireOpen();
        lock (gate)
        {
            if (!injected.ContainsKey(id))
            {
                return false;
            }
        }

        way.Clear(id, () => ClearNow(id));
        return true;
    }

    internal void Tell(InjectedFault fault, FaultPhase phase, string where) =>
        events.Push(new(clock.Now, fault.Id, phase, where, fault.Fault));

    private InjectedFault Number(FaultTarget target, Fault fault, int id = 0)
    {
        lock (gate)
        {
            last = Math.Max(last + 1, id);
            var added = new InjectedFault(this, last, target, fault, clock.Now);
            injected.Add(added.Id, added);
            return added;
        }
    }

    private void Start(InjectedFault added)
    {
        var fault = added.Fault;
        lock (gate)
        {
            var name = $"{added.Target}/{fault.Kind}".ToUpperInvariant();
            var namesake = namesakes[name] = namesakes.GetValueOrDefault(name) + 1;
            added.Enter(clock.Now, new(seed, $"FAULT/{name}/{namesake}"));
        }

        Tell(added, FaultPhase.Injected, added.Target.ToString());
        if (fault.After > TimeSpan.Zero)
        {
            Schedule(added, added.Beginning, Begin);
        }
        else
        {
            Begin(added);
        }
    }

    private bool ClearNow(int id)
    {
        InjectedFault? cleared;
        lock (gate)
        {
            if (!injected.Remove(id, out cleared))
            {
                return false;
            }
        }

        cleared.Close();
        Finish(cleared);
        Tell(cleared, FaultPhase.Cleared, cleared.Target.ToString());
        return true;
    }

    // By the instant, not by the span: a step that comes late does not make the next one late.
    private void Schedule(InjectedFault fault, DateTimeOffset due, Action<InjectedFault> step) =>
        fault.Due.Disposable = clock.Schedule((step, fault), due - clock.Now, static (_, due) =>
        {
            due.step(due.fault);
            return System.Reactive.Disposables.Disposable.Empty;
        });

    private void Begin(InjectedFault fault)
    {
        if (!fault.TryBegin())
        {
            return;
        }

        if (fault.Fault is { IsInstant: false, For: { } length })
        {
            Schedule(fault, fault.Beginning + length, End);
        }
        else if (fault.Fault is { IsInstant: true, Every: { } period })
        {
            Schedule(fault, fault.Beginning += period, Begin);
        }

        Tell(fault, FaultPhase.Began, fault.Target.ToString());
        Apply(fault);
        if (fault.Fault is { IsInstant: true, Every: null })
        {
            End(fault);
        }
    }

    private void End(InjectedFault fault)
    {
        if (fault.Fault is { IsInstant: false, Every: { } period })
        {
            Schedule(fault, fault.Beginning += period, Begin);
        }
        else
        {
            lock (gate)
            {
                injected.Remove(fault.Id);
            }
        }

        Finish(fault);
        Tell(fault, FaultPhase.Ended, fault.Target.ToString());
    }

    private void Finish(InjectedFault fault)
    {
        if (fault.TryEnd())
        {
            Withdraw(fault);
            fault.Release();
        }
    }
}
