using System.Reactive.Linq;
using System.Runtime.CompilerServices;

namespace RxDevices;

/// <summary>
/// One state of a state machine as its device declares it: what leads away from it, what may be done in it, and what the device does on
/// entering and leaving it. Of several transitions that could be taken, the one declared first is, those of the state before those of any state.
/// </summary>
/// <typeparam name="TState">The states: <see cref="DevState"/>, or an enum of the device.</typeparam>
/// <remarks>One owner at a time: used in the device's constructor only.</remarks>
public sealed class StateDefinition<TState>
    where TState : struct, Enum
{
    private readonly List<Transition<TState>> transitions = [];
    private readonly List<DeviceCommand> allowed = [];

    internal StateDefinition(TState? state, DevState? shown, string? status) => (State, Shown, Status) = (state, shown, status);

    /// <summary>The state, or null for any.</summary>
    internal TState? State { get; }

    internal DevState? Shown { get; }

    internal string? Status { get; }

    internal IReadOnlyList<Transition<TState>> Transitions => transitions;

    internal IReadOnlyList<DeviceCommand> Allowed => allowed;

    internal Action? Entry { get; private set; }

    internal Action? Exit { get; private set; }

    internal Func<CancellationToken, Task>? Work { get; private set; }

    /// <summary>Streams of what happens, and of conditions, to be followed.</summary>
    internal List<(TransitionKind Kind, object Cause, IObservable<bool> Values)> Streams { get; } = [];

    /// <summary>A command leads to another state, once its method has ended without an error (a long command: once it is accepted). It is
    /// refused in states without a transition for it, unless they <see cref="Allow"/> it, and where no guard holds.</summary>
    /// <param name="command">The command.</param>
    /// <param name="next">The state it leads to; the state itself to leave and enter it again.</param>
    /// <param name="onlyIf">What must hold beside.</param>
    /// <param name="words">The guard in words, for refusals and diagrams; default: its code.</param>
    public StateDefinition<TState> On(
        DeviceCommand command, TState next, Func<bool>? onlyIf = null, [CallerArgumentExpression(nameof(onlyIf))] string? words = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Add(new(TransitionKind.Event, command, command.Name, next, Guard.Of(onlyIf, words)));
    }

    /// <summary>A trigger leads to another state.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="next">The state it leads to; the state itself to leave and enter it again.</param>
    /// <param name="onlyIf">What must hold beside.</param>
    /// <param name="words">The guard in words, for diagrams; default: its code.</param>
    public StateDefinition<TState> On(
        Trigger trigger, TState next, Func<bool>? onlyIf = null, [CallerArgumentExpression(nameof(onlyIf))] string? words = null)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Add(new(TransitionKind.Event, trigger, trigger.Name, next, Guard.Of(onlyIf, words)));
    }

    /// <summary>Each value of a stream leads to another state; values that come in other states are forgotten.</summary>
    /// <param name="happenings">The stream; the device follows it from its start on. An error of it is a fault of the device.</param>
    /// <param name="next">The state it leads to; the state itself to leave and enter it again.</param>
    /// <param name="onlyIf">What must hold beside.</param>
    /// <param name="name">What happens, in words; default: the code of the stream.</param>
    /// <param name="words">The guard in words, for diagrams; default: its code.</param>
    public StateDefinition<TState> On<T>(
        IObservable<T> happenings,
        TState next,
        Func<bool>? onlyIf = null,
        [CallerArgumentExpression(nameof(happenings))] string? name = null,
        [CallerArgumentExpression(nameof(onlyIf))] string? words = null)
    {
        ArgumentNullException.ThrowIfNull(happenings);
        Streams.Add((TransitionKind.Event, happenings, happenings.Select(_ => true)));
        return Add(new(TransitionKind.Event, happenings, Guard.WordsOf(name), next, Guard.Of(onlyIf, words)));
    }

    /// <summary>A condition leads to another state: when it begins to hold, and at once on entering the state while it holds.</summary>
    /// <param name="condition">Whether it holds; not before its first value. The device follows it from its start on, and anew at
    /// <c>Init</c>. An error of it is a fault of the device.</param>
    /// <param name="next">The state it leads to.</param>
    /// <param name="name">The condition in words; default: its code.</param>
    public StateDefinition<TState> When(
        IObservable<bool> condition, TState next, [CallerArgumentExpression(nameof(condition))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Streams.Add((TransitionKind.Condition, condition, condition));
        return Add(new(TransitionKind.Condition, condition, Guard.WordsOf(name), next));
    }

    /// <summary>Time in the state, on the device's clock, leads to another one. A guard is asked once, when the time has come.</summary>
    /// <param name="span">The time, above 0.</param>
    /// <param name="next">The state it leads to; the state itself to leave and enter it again.</param>
    /// <param name="onlyIf">What must hold beside.</param>
    /// <param name="words">The guard in words, for diagrams; default: its code.</param>
    public StateDefinition<TState> After(
        TimeSpan span, TState next, Func<bool>? onlyIf = null, [CallerArgumentExpression(nameof(onlyIf))] string? words = null) =>
        Add(new(
            TransitionKind.Time,
            TransitionKind.Time,
            FormattableString.Invariant($"after {span.TotalSeconds} s"),
            next,
            Guard.Of(onlyIf, words),
            span));

    /// <summary>Allows commands that lead to no other state here, but do somewhere else, or are allowed somewhere else only.</summary>
    public StateDefinition<TState> Allow(params IEnumerable<DeviceCommand> commands)
    {
        allowed.AddRange(commands);
        return this;
    }

    /// <summary>What the device does on entering the state, after its state is shown. Several: in their order.</summary>
    public StateDefinition<TState> OnEntry(Action action)
    {
        Entry += action;
        return this;
    }

    /// <summary>What the device does on leaving the state, also at <c>Init</c>; not when it goes. Several: in their order.</summary>
    public StateDefinition<TState> OnExit(Action action)
    {
        Exit += action;
        return this;
    }

    /// <summary>What the device does while it is in the state, beside everything else: begins after the entry action, and is cancelled on
    /// leaving.</summary>
    /// <exception cref="ArgumentException">The state has work already.</exception>
    public StateDefinition<TState> During(Func<CancellationToken, Task> work)
    {
        Work = Work is null ? work : throw new ArgumentException($"The state {State} does two things; make one method of them.");
        return this;
    }

    /// <summary>What the device does while it is in the state, and where its end leads.</summary>
    /// <param name="work">The work; begins after the entry action, and is cancelled on leaving.</param>
    /// <param name="next">The state its end leads to.</param>
    /// <param name="name">The work in words; default: its code.</param>
    /// <exception cref="ArgumentException">The state has work already.</exception>
    public StateDefinition<TState> During(
        Func<CancellationToken, Task> work, TState next, [CallerArgumentExpression(nameof(work))] string? name = null)
    {
        During(work);
        return Add(new(TransitionKind.End, TransitionKind.End, $"end of {Guard.WordsOf(name)}", next));
    }

    private StateDefinition<TState> Add(Transition<TState> transition)
    {
        transitions.Add(transition);
        return this;
    }
}
