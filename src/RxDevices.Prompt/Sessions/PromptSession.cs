using System.Reactive.Concurrency;

namespace RxDevices.Prompt;

/// <summary>
/// The prompt: reads keys, runs what is typed, prints what becomes of it. It never waits for what it runs: meanwhile the next line can be
/// typed, and what is printed appears above it.
/// </summary>
/// <remarks>Safe from any thread: each step holds the screen.</remarks>
internal sealed partial class PromptSession : IDisposable
{
    private const string Ready = "> ";
    private const string Busy = "* ";

    private readonly Lock screen = new();
    private readonly TextBuffer buffer = new();
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PromptView view;
    private readonly PrintQueue queue;
    private readonly LineEditor editor;
    private readonly History history;
    private readonly ITerminal terminal;
    private readonly Evaluator evaluator;
    private readonly Completer completer;
    private bool isOpen;

    /// <param name="terminal">Where it happens.</param>
    /// <param name="history">What was typed before.</param>
    /// <param name="evaluatorFor">Makes the evaluator, which prints through what it is given.</param>
    /// <param name="completerFor">Makes what completes names for that evaluator.</param>
    /// <param name="scheduler">On which is shown what others print.</param>
    public PromptSession(
        ITerminal terminal,
        History history,
        Func<Action<object?>, Evaluator> evaluatorFor,
        Func<Evaluator, Completer> completerFor,
        IScheduler scheduler)
    {
        (this.terminal, this.history) = (terminal, history);
        view = new(terminal);
        editor = new(buffer, history);
        queue = new(screen, Show, scheduler);
        Output = new(queue.Print);
        evaluator = evaluatorFor(value => queue.Print(ValueText.Printed(value)));
        completer = completerFor(evaluator);
    }

    /// <summary>Where programs that write to the console write to.</summary>
    public PrintedLines Output { get; }

    private string Prompt => running is null ? Ready : Busy;

    /// <summary>Prints a text above the prompt.</summary>
    public void Tell(string text) => queue.Print(text);

    /// <summary>Shows the greeting and the prompt, and lives until somebody leaves.</summary>
    public async Task Run(string greeting, CancellationToken cancellation)
    {
        IDisposable keys;
        lock (screen)
        {
            // Before the prompt is there: what is typed at it must not be echoed by the terminal itself.
            keys = terminal.Keys.Subscribe(Press, () => left.TrySetResult());
            terminal.Write($"{greeting.Replace("\n", "\r\n")}\r\n");
            isOpen = true;
            queue.ShowAll();
            view.Draw(Prompt, buffer);
        }

        using (keys)
        using (cancellation.Register(() => left.TrySetResult()))
        {
            await left.Task.ConfigureAwait(false);
        }

        lock (screen)
        {
            view.Finish(Prompt, buffer);
            isOpen = false;
        }
    }

    /// <summary>Lets the compiler begin before it is needed: what it does first takes it a second.</summary>
    public async Task WarmUp()
    {
        await evaluator.WarmUp().ConfigureAwait(false);
        await completer.Complete("clock.", "clock.".Length, CancellationToken.None).ConfigureAwait(false);
    }

    public void Dispose()
    {
        running?.Cancel();
        StopWatching();
        completing?.Cancel();
        Output.Dispose();
    }

    // What is printed before the first prompt waits for it.
    private void Show(string text)
    {
        if (isOpen)
        {
            view.PrintAbove(text, Prompt, buffer);
        }
        else
        {
            terminal.Write($"{text.Replace("\n", "\r\n")}\r\n");
        }
    }
}
