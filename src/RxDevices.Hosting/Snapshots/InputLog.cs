using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>Lets in what comes from outside, one after the other between the events of the clock, and keeps what it was: with the seed, all
/// that is needed to have the run again.</summary>
/// <remarks>Safe from any thread. When there is more than it may keep it keeps none of it any more, and says so when somebody asks.</remarks>
internal sealed class InputLog(SimulationClock clock, int longest) : IInputGate
{
    [ThreadStatic]
    private static bool isReplaying;

    private readonly Lock gate = new();
    private List<LoggedInput>? inputs = [];
    private TaskCompletionSource? closed;

    /// <summary>What came since the start; null when it was too much.</summary>
    public IReadOnlyList<LoggedInput>? All
    {
        get
        {
            lock (gate)
            {
                return inputs?.ToArray();
            }
        }
    }

    public ValueTask<T> Pass<T>(DeviceInput input, Func<ValueTask<T>> act)
    {
        if (isReplaying)
        {
            return act();
        }

        if (WhenOpen() is { IsCompleted: false } open)
        {
            return new(PassLater(open, input, act));
        }

        if (!clock.TryEnter())
        {
            return new(PassInTurn(input, act));
        }

        try
        {
            Note(input);
            return act();
        }
        finally
        {
            clock.Leave();
        }
    }

    /// <summary>Lets it in: at once, or in its turn, for which nobody waits.</summary>
    public void Enter(DeviceInput input, Action act)
    {
        if (!clock.TryEnter())
        {
            clock.EnterInTurn(() =>
            {
                Note(input);
                act();
            });
            return;
        }

        try
        {
            Note(input);
            act();
        }
        finally
        {
            clock.Leave();
        }
    }

    /// <summary>Refuses while nothing is let in.</summary>
    /// <exception cref="DevFailedException">Nothing is let in now.</exception>
    public void RequireOpen()
    {
        if (WhenOpen() is not null)
        {
            throw SimulationControl.Refuse("A snapshot is being restored; wait for it");
        }
    }

    /// <summary>Ends when something is let in; null: now.</summary>
    public Task? WhenOpen()
    {
        lock (gate)
        {
            return closed?.Task;
        }
    }

    /// <summary>Lets nothing in until it is opened again.</summary>
    public bool TryClose()
    {
        lock (gate)
        {
            if (closed is not null)
            {
                return false;
            }

            closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return true;
        }
    }

    /// <summary>Opens, with what came up to now.</summary>
    public void Open(IReadOnlyList<LoggedInput>? came = null)
    {
        TaskCompletionSource? opened;
        lock (gate)
        {
            inputs = came is null ? inputs : [.. came];
            (opened, closed) = (closed, null);
        }

        opened?.SetResult();
    }

    /// <summary>Does what came once, without keeping it.</summary>
    public static void Replay(Action act)
    {
        isReplaying = true;
        try
        {
            act();
        }
        finally
        {
            isReplaying = false;
        }
    }

    private async Task<T> PassLater<T>(Task open, DeviceInput input, Func<ValueTask<T>> act)
    {
        await open.ConfigureAwait(false);
        return await Pass(input, act).ConfigureAwait(false);
    }

    private Task<T> PassInTurn<T>(DeviceInput input, Func<ValueTask<T>> act)
    {
        // Elsewhere, for here it is the clock's thread.
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.EnterInTurn(() =>
        {
            Note(input);
            _ = Answer(act, answer);
        });
        return answer.Task;
    }

    private static async Task Answer<T>(Func<ValueTask<T>> act, TaskCompletionSource<T> answer)
    {
        try
        {
            answer.SetResult(await act().ConfigureAwait(false));
        }
        catch (OperationCanceledException exception)
        {
            answer.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            answer.SetException(exception);
        }
    }

    private void Note(DeviceInput input)
    {
        lock (gate)
        {
            if (inputs?.Count >= longest)
            {
                inputs = null;
            }

            inputs?.Add(new((clock.Now - clock.Start).Ticks, input));
        }
    }
}
