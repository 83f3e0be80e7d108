using System.Globalization;
using System.Reactive.Disposables;

namespace RxDevices.Prompt;

/// <content>What runs, what waits to run, what is watched.</content>
internal sealed partial class PromptSession
{
    /// <summary>How many pieces of code may wait for the one that runs; more are refused.</summary>
    private const int MostWaiting = 100;

    private readonly Queue<string> waiting = new();
    private readonly List<IDisposable> watches = [];
    private CancellationTokenSource? running;

    private void Submit()
    {
        var text = buffer.Text;
        if (running is not null && waiting.Count == MostWaiting)
        {
            view.PrintAbove(
                string.Create(CultureInfo.InvariantCulture, $"{MostWaiting} entries wait already: Ctrl+C cancels what runs, and them."), Prompt, buffer);
            return;
        }

        view.Finish(Prompt, buffer);
        buffer.Set("");
        history.Add(text);
        if (running is not null)
        {
            waiting.Enqueue(text);
        }
        else if (text.Trim().Length > 0)
        {
            Begin(text);
        }

        view.Draw(Prompt, buffer);
    }

    private void Begin(string text)
    {
        var mine = new CancellationTokenSource();
        running = mine;
        _ = Task.Run(async () =>
        {
            var (said, watched) = await SaidAndWatched(text, mine.Token).ConfigureAwait(false);
            if (End(mine, said) && watched is not null)
            {
                Watch(watched);
            }
        });
    }

    private async Task<(IReadOnlyList<string> Said, IObservable<string>? Watched)> SaidAndWatched(string text, CancellationToken cancellation)
    {
        try
        {
            var evaluation = await evaluator.Evaluate(text, cancellation).ConfigureAwait(false);
            return evaluation.HasValue && Watched.Lines(evaluation.Value) is { } lines ? ([], lines) : (EvaluationText.Of(evaluation), null);
        }
        catch (Exception exception)
        {
            // The compiler, or a value that cannot say what it is: whatever it was, the prompt goes on.
            return ([FailureText.Of(exception)], null);
        }
    }

    // What has been cancelled has nothing to say.
    private bool End(CancellationTokenSource mine, IReadOnlyList<string> said)
    {
        lock (screen)
        {
            if (running != mine)
            {
                return false;
            }

            Output.End();
            running = null;
            queue.Print(said);
            queue.ShowAll();
            if (waiting.TryDequeue(out var next))
            {
                Begin(next);
            }

            view.Draw(Prompt, buffer);
            return true;
        }
    }

    private void Watch(IObservable<string> lines)
    {
        var watch = new SingleAssignmentDisposable();
        lock (screen)
        {
            watches.Add(watch);
        }

        watch.Disposable = lines.Subscribe(
            queue.Print,
            error =>
            {
                queue.Print(FailureText.Of(error));
                Forget();
            },
            Forget);

        void Forget()
        {
            lock (screen)
            {
                watches.Remove(watch);
            }
        }
    }

    // What was started may not listen to its token: nobody waits for it any more.
    private void CancelRunning()
    {
        var cancelled = running!;
        running = null;
        var dropped = waiting.Count;
        waiting.Clear();
        _ = Task.Run(cancelled.Cancel);
        Output.End();
        queue.Print(dropped == 0
            ? "Cancelled."
            : string.Create(CultureInfo.InvariantCulture, $"Cancelled, and {dropped} that waited."));
        queue.ShowAll();
    }

    private bool StopWatching()
    {
        var any = watches.Count > 0;
        watches.ForEach(watch => watch.Dispose());
        watches.Clear();
        return any;
    }
}
