using System.Reactive.Disposables;

namespace RxDevices.Lines;

/// <summary>The operator that keeps the order of a conversation.</summary>
internal static class AnswerInOrderExtensions
{
    /// <summary>
    /// Cold. Answers each line when the line before it is answered, as <c>Select(...).Concat()</c> does in meaning; an answer that is
    /// there at once costs no allocation and no hop. Fails when an answer fails. Completes when all lines are answered.
    /// Lines that come faster wait in a queue without a bound of its own: whoever sends them grants the credits.
    /// </summary>
    /// <param name="lines">What is to be answered.</param>
    /// <param name="answer">Answers one.</param>
    /// <param name="strand">Where the answers are given, one step at a time.</param>
    public static IObservable<TReply> AnswerInOrder<TLine, TReply>(
        this IObservable<TLine> lines, Func<TLine, CancellationToken, ValueTask<TReply>> answer, Strand strand) =>
        new Answers<TLine, TReply>(lines, answer, strand);

    private sealed class Answers<TLine, TReply>(
        IObservable<TLine> lines, Func<TLine, CancellationToken, ValueTask<TReply>> answer, Strand strand) : IObservable<TReply>
    {
        public IDisposable Subscribe(IObserver<TReply> observer)
        {
            var answering = new Answering<TLine, TReply>(answer, strand, observer);
            return StableCompositeDisposable.Create(lines.Subscribe(answering), answering);
        }
    }

    private sealed class Answering<TLine, TReply>(
        Func<TLine, CancellationToken, ValueTask<TReply>> answer, Strand strand, IObserver<TReply> replies)
        : IObserver<TLine>, IDisposable
    {
        private readonly CancellationTokenSource gone = new();
        private Queue<TLine>? waiting;
        private bool busy;
        private bool completed;

        public void OnNext(TLine line) => strand.Run((this, line), static next => next.Item1.Hear(next.line));

        public void OnError(Exception error) => strand.Run((replies, error), static end => end.replies.OnError(end.error));

        public void OnCompleted() => strand.Run(this, static self =>
        {
            self.completed = true;
            self.CompleteWhenIdle();
        });

        public void Dispose() => gone.Cancel();

        private void Hear(TLine line)
        {
            if (busy)
            {
                waiting ??= new();
                waiting.Enqueue(line);
                return;
            }

            busy = true;
            _ = AnswerAll(line);
        }

        private async Task AnswerAll(TLine first)
        {
            try
            {
                for (var line = first; !gone.IsCancellationRequested;)
                {
                    replies.OnNext(await answer(line, gone.Token));
                    if (waiting is null || !waiting.TryDequeue(out line!))
                    {
                        break;
                    }
                }
            }
            catch (OperationCanceledException) when (gone.IsCancellationRequested)
            {
                // The client is gone: nobody waits for the rest.
                return;
            }
            catch (Exception exception)
            {
                replies.OnError(exception);
                return;
            }

            busy = false;
            CompleteWhenIdle();
        }

        private void CompleteWhenIdle()
        {
            if (completed && !busy)
            {
                replies.OnCompleted();
            }
        }
    }
}
