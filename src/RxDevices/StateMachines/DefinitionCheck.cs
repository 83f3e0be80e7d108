namespace RxDevices;

/// <summary>Finds the errors of a state machine's definition, before it runs.</summary>
internal sealed class DefinitionCheck<TState>(Device device, StateMachineDefinition<TState> definition, TState initial)
    where TState : struct, Enum
{
    private readonly string machine = $"the state machine of {device.GetType().Name}";

    /// <exception cref="ArgumentException">The definition has an error; the message names the state.</exception>
    public void Run()
    {
        foreach (var state in definition.States)
        {
            CheckDeclaration(state);
        }

        Require(IsDeclared(initial), $"{initial}, in which {machine} begins, is not declared");
        foreach (var state in definition.All)
        {
            CheckTransitions(state);
            CheckCommands(state);
        }

        CheckReach();
        Require(
            definition.Any is { Entry: null, Exit: null, Work: null },
            $"Any state of {machine} has an action; actions belong to one state");
    }

    private static string NameOf(StateDefinition<TState> state) => state.State?.ToString() ?? "Any state";

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new ArgumentException($"{otherwise}.");
        }
    }

    private bool IsDeclared(TState state) => definition.States.Any(declared => Equals(declared.State, state));

    private void CheckDeclaration(StateDefinition<TState> state)
    {
        Require(
            definition.States.Count(other => Equals(other.State, state.State)) == 1,
            $"{state.State} stands twice in {machine}");
        Require(
            state.Shown is not null,
            $"{state.State} of {machine} has no DevState: say what the device's state is then, as in In({state.State}, DevState.On)");
    }

    private void CheckTransitions(StateDefinition<TState> state)
    {
        foreach (var transition in state.Transitions)
        {
            var way = $"{NameOf(state)} of {machine} goes to {transition.Next} {Preposition(transition)}{transition.Words}";
            Require(IsDeclared(transition.Next), $"{way}, which is not declared");
            Require(transition.Kind != TransitionKind.Time || transition.Span > TimeSpan.Zero, $"{way}; the time must be above 0");
        }

        foreach (var rivals in state.Transitions.GroupBy(transition => (transition.Kind, transition.Cause)))
        {
            // The first that has no guard is always taken, so what stands after it never is. With times, the shorter comes first.
            var inTurn = rivals.Key.Kind == TransitionKind.Time ? [.. rivals.OrderBy(transition => transition.Span)] : rivals.ToArray();
            var always = Array.FindIndex(inTurn, transition => transition.Guard is null);
            if (always >= 0 && always < inTurn.Length - 1)
            {
                var (taken, never) = (inTurn[always], inTurn[always + 1]);
                Require(
                    false,
                    $"{NameOf(state)} of {machine} goes to {taken.Next} {Preposition(taken)}{taken.Words}, "
                    + $"so it never goes to {never.Next} {Preposition(never)}{never.Label}");
            }
        }
    }

    private void CheckCommands(StateDefinition<TState> state)
    {
        foreach (var command in state.Transitions.Select(transition => transition.Cause).OfType<DeviceCommand>().Concat(state.Allowed))
        {
            Require(command.Owner == device, $"{NameOf(state)} of {machine} waits for {command.Name}, a command of {command.Owner.Name}");
        }
    }

    private void CheckReach()
    {
        var reached = new HashSet<TState> { initial };
        var frontier = new Queue<TState>(reached);
        while (frontier.TryDequeue(out var state))
        {
            foreach (var transition in definition.From(state))
            {
                if (reached.Add(transition.Next))
                {
                    frontier.Enqueue(transition.Next);
                }
            }
        }

        foreach (var state in definition.States)
        {
            Require(reached.Contains(state.State!.Value), $"{state.State} of {machine} cannot be reached from {initial}");
        }
    }

    private static string Preposition(Transition<TState> transition) => transition.Kind switch
    {
        TransitionKind.Time => "",
        TransitionKind.Condition => "when ",
        TransitionKind.End => "at the ",
        _ => "on ",
    };
}
