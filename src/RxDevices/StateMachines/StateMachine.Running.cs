using System.Reactive.Concurrency;

namespace RxDevices;

/// <content>How it goes from state to state.</content>
public sealed partial class StateMachine<TState>
{
    // More steps in a row, without time passing, than a machine that works would ever take.
    private const int Circles = 1000;

    private readonly Queue<Func<Transition<TState>?>> waiting = new();
    private readonly HashSet<object> holding = new(ReferenceEqualityComparer.Instance);
    private readonly List<IDisposable> leaving = [];
    private bool isRunning;
    private bool isMoving;
    private DevFailed? broken;

    /// <inheritdoc/>
    bool IStateMachine.IsMoving => isMoving;

    private string Place => $"in the state {Current}";

    /// <inheritdoc/>
    void IStateMachine.Leave()
    {
        try
        {
            if (isRunning)
            {
                Leave();
            }
        }
        finally
        {
            Stop();
            holding.Clear();
        }
    }

    /// <inheritdoc/>
    void IStateMachine.Begin()
    {
        isRunning = true;
        Happens(null);
    }

    /// <summary>On the strand: something happened that may lead on. What it led to, it leads to before this returns, unless it happened in
    /// the midst of a transition. Answers what broke.</summary>
    private DevFailed? Happens(Func<Transition<TState>?>? way)
    {
        if (isRunning && way is not null)
        {
            waiting.Enqueue(way);
        }

        if (isMoving)
        {
            return null;
        }

        isMoving = true;
        broken = null;
        try
        {
            if (isRunning && way is null)
            {
                Enter(initial);
            }

            GoOn();
        }
        catch (DevFailedException refusal)
        {
            Stop();
            broken = refusal.Failure;
            show(DevState.Fault, broken.ToString());
        }
        catch (Exception exception)
        {
            Stop();
            broken = device.Break(Place, exception);
        }
        finally
        {
            isMoving = false;
        }

        return broken;
    }

    private void GoOn()
    {
        for (var steps = 0; isRunning; steps++)
        {
            if (steps == Circles)
            {
                throw new InvalidOperationException($"The state machine goes round in circles, now in {Current}.");
            }

            if (Holding() is { } led)
            {
                Take(led);
            }
            else if (!waiting.TryDequeue(out var way))
            {
                return;
            }
            else if (way() is { } transition)
            {
                Take(transition);
            }
        }
    }

    private Transition<TState>? Holding() => holding.Count == 0 ? null : definition.From(Current)
        .FirstOrDefault(transition => transition.Kind == TransitionKind.Condition && holding.Contains(transition.Cause));

    private void Take(Transition<TState> transition)
    {
        Leave();
        Enter(transition.Next);
    }

    // The clocks stop first, so that nothing of the state is left when its exit action runs.
    private void Leave()
    {
        StopClocks();
        definition.Of(Current).Exit?.Invoke();
    }

    private void Enter(TState state)
    {
        var entered = definition.Of(state);
        Current = state;
        show(entered.Shown!.Value, entered.Status);
        entered.Entry?.Invoke();
        if (!isRunning)
        {
            // Something broke the machine in the midst of the action.
            return;
        }

        states.Push(new(state));
        foreach (var transition in definition.From(state).Where(transition => transition.Kind == TransitionKind.Time))
        {
            // The way is looked for when its turn comes: a guard may have closed it, or another way have been taken before.
            var timer = new Stay();
            timer.EndsWithIt(device.Clock.Schedule(transition.Span, () =>
                Happens(() => !timer.IsOver && transition.IsOpen ? transition : null)));
            leaving.Add(timer);
        }

        if (entered.Work is { } work)
        {
            var stay = new Stay();
            leaving.Add(stay);
            _ = Do(work, stay);
        }
    }

    private void StopClocks()
    {
        // Work that is cancelled may do things at once; what it does must find the list as it will be.
        var left = leaving.ToArray();
        leaving.Clear();
        Array.ForEach(left, clock => clock.Dispose());
    }

    private void Stop()
    {
        isRunning = false;
        waiting.Clear();
        StopClocks();
    }
}
