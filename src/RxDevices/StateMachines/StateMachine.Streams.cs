using System.Reactive;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using System.Runtime.ExceptionServices;

namespace RxDevices;

/// <content>What it hears of streams, and the work it does in a state.</content>
public sealed partial class StateMachine<TState>
{
    /// <summary>Follows the streams of the definition, each once; anew at each <c>Init</c>.</summary>
    internal IDisposable Watch()
    {
        var streams = definition.All.SelectMany(state => state.Streams).DistinctBy(stream => (stream.Kind, stream.Cause));
        var watching = new CompositeDisposable(Disposable.Create(holding.Clear));
        foreach (var (kind, cause, values) in streams)
        {
            watching.Add(values.SubscribeSafe(Observer.Create<bool>(
                holds => device.Strand.Run((Machine: this, kind, cause, holds), static heard =>
                    heard.Machine.Hear(heard.kind, heard.cause, heard.holds)),
                exception => device.Strand.Run((Machine: this, exception), static failed => failed.Machine.Fail(failed.exception)))));
        }

        return watching;
    }

    private void Hear(TransitionKind kind, object cause, bool holds)
    {
        if (kind == TransitionKind.Event)
        {
            Happens(() => Way(cause));
        }
        else if (holds)
        {
            holding.Add(cause);
            Happens(static () => null);
        }
        else
        {
            holding.Remove(cause);
        }
    }

    private async Task Do(Func<CancellationToken, Task> work, Stay stay)
    {
        try
        {
            await work(stay.Token);
            Happens(() => stay.IsOver ? null : definition.From(Current).FirstOrDefault(transition => transition.Kind == TransitionKind.End));
        }
        catch (Exception exception) when (stay.IsOver && exception is (OperationCanceledException or DevFailedException))
        {
            // It was told to end, and does.
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        if (isRunning)
        {
            Happens(() =>
            {
                ExceptionDispatchInfo.Throw(exception);
                return null;
            });
        }
        else
        {
            device.Break("its state machine stands still", exception);
        }
    }
}
