namespace RxDevices;

/// <summary>The states of a state machine, as its device declares them.</summary>
/// <typeparam name="TState">The states: <see cref="DevState"/>, or an enum of the device.</typeparam>
/// <remarks>One owner at a time: used in the device's constructor only.</remarks>
public sealed class StateMachineDefinition<TState>
    where TState : struct, Enum
{
    private readonly List<StateDefinition<TState>> states = [];
    private readonly StateDefinition<TState> any = new(null, null, null);

    internal StateMachineDefinition()
    {
    }

    internal IReadOnlyList<StateDefinition<TState>> States => states;

    internal StateDefinition<TState> Any => any;

    /// <summary>All declarations, those of any state last.</summary>
    internal IEnumerable<StateDefinition<TState>> All => states.Append(any);

    /// <summary>Declares a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="shown">What the device's state is then; a <see cref="DevState"/> needs none.</param>
    /// <param name="status">What the device's status says then; default: Tango's sentence about the state.</param>
    public StateDefinition<TState> In(TState state, DevState? shown = null, string? status = null)
    {
        var definition = new StateDefinition<TState>(state, shown ?? (state is DevState same ? same : null), status);
        states.Add(definition);
        return definition;
    }

    /// <summary>What leads away from every state, but not from the state it leads to.</summary>
    public StateDefinition<TState> InAny() => any;

    internal StateDefinition<TState> Of(TState state) => states.First(definition => Equals(definition.State, state));

    /// <summary>What leads away from a state: its own transitions first, then those of any state.</summary>
    internal IEnumerable<Transition<TState>> From(TState state) =>
        Of(state).Transitions.Concat(any.Transitions.Where(transition => !Equals(transition.Next, state)));
}
