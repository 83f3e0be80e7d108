using System.Collections.Concurrent;
using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <summary>A fault that was injected: its number, what it is about, and how it stands. Disposing of it clears it.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class InjectedFault : IDisposable
{
    private readonly FaultInjector injector;
    private readonly ConcurrentDictionary<string, FaultTally> tallies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();
    private RandomStream stream;
    private long strikes;
    private volatile bool isActing;
    private volatile TaskCompletionSource over = new();

    internal InjectedFault(FaultInjector injector, int id, FaultTarget target, Fault fault, DateTimeOffset time)
    {
        this.injector = injector;
        (Id, Target, Fault, Time, Beginning) = (id, target, fault, time, time + fault.After);
    }

    /// <summary>Its number: the first of the host is 1.</summary>
    public int Id { get; }

    /// <summary>Whom it befalls.</summary>
    public FaultTarget Target { get; }

    /// <summary>What goes wrong.</summary>
    public Fault Fault { get; }

    /// <summary>When it was injected, by the host's clock.</summary>
    public DateTimeOffset Time { get; private set; }

    /// <summary>Whether it lasts now; else it is yet to begin.</summary>
    public bool IsActing => isActing;

    /// <summary>How many requests, readings or lines it has struck.</summary>
    public long Strikes => Interlocked.Read(ref strikes);

    /// <summary>When it begins, or began last.</summary>
    internal DateTimeOffset Beginning { get; set; }

    /// <summary>What is due next: its end, or its next beginning.</summary>
    internal SerialDisposable Due { get; } = new();

    /// <summary>Clears it: nothing goes wrong any more because of it.</summary>
    public void Dispose() => injector.Clear(Id);

    /// <summary>One line: number, target, fault, and how it stands.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Id} {Target} {Fault} ({(IsActing ? "acting" : "waiting")}, struck {Strikes})");

    /// <summary>Ends when what lasts now is over.</summary>
    internal Task Over => over.Task;

    /// <summary>Its turn has come.</summary>
    internal void Enter(DateTimeOffset time, RandomStream stream)
    {
        this.stream = stream;
        (Time, Beginning) = (time, time + Fault.After);
    }

    /// <summary>What it counts for one of those whom it befalls. Its random numbers are those of its target and kind and of that one alone.</summary>
    /// <param name="name">The name of its random numbers.</param>
    /// <param name="shown">Its name for people, where that is another.</param>
    internal FaultTally TallyOf(string name, Func<string>? shown = null) =>
        tallies.GetOrAdd(name, name => new(shown?.Invoke() ?? name, Fault.Chance, stream.Substream(name.ToUpperInvariant())));

    /// <summary>It begins, unless it was cleared.</summary>
    internal bool TryBegin()
    {
        lock (gate)
        {
            if (Due.IsDisposed)
            {
                return false;
            }

            over = new();
            return isActing = true;
        }
    }

    /// <summary>It ends, if it lasts: nobody is struck from now on, and then those whom it befell are told.</summary>
    internal bool TryEnd()
    {
        lock (gate)
        {
            var wasActing = isActing;
            isActing = false;
            return wasActing;
        }
    }

    /// <summary>Who waits for its end goes on.</summary>
    internal void Release() => over.TrySetResult();

    /// <summary>It never begins again.</summary>
    internal void Close()
    {
        lock (gate)
        {
            Due.Dispose();
        }
    }

    /// <summary>It struck one of those whom it befalls.</summary>
    internal void Struck(FaultTally tally)
    {
        Interlocked.Increment(ref strikes);
        injector.Tell(this, FaultPhase.Struck, tally.Name);
    }
}
