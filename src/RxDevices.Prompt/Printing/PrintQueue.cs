using System.Globalization;
using System.Reactive.Concurrency;

namespace RxDevices.Prompt;

/// <summary>What is to be printed, on its way to the screen: who prints never waits for it.</summary>
/// <remarks>Safe from any thread. Bounded: when the screen is that far behind, what comes is left out and counted.</remarks>
/// <param name="screen">Held while lines are shown, so that they keep their order.</param>
/// <param name="show">Shows lines.</param>
/// <param name="scheduler">On which they are shown.</param>
internal sealed class PrintQueue(Lock screen, Action<string> show, IScheduler scheduler)
{
    /// <summary>How many texts wait at most.</summary>
    public const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly List<string> waiting = [];
    private int leftOut;
    private bool isScheduled;

    public void Print(string text)
    {
        lock (gate)
        {
            if (waiting.Count < Most)
            {
                waiting.Add(text);
            }
            else
            {
                leftOut++;
            }

            if (isScheduled)
            {
                return;
            }

            isScheduled = true;
        }

        scheduler.Schedule(ShowAll);
    }

    /// <summary>Prints texts together.</summary>
    public void Print(IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            Print(string.Join('\n', texts));
        }
    }

    /// <summary>Shows what waits, now.</summary>
    public void ShowAll()
    {
        lock (screen)
        {
            while (Next() is { } text)
            {
                show(text);
            }
        }
    }

    private string? Next()
    {
        lock (gate)
        {
            if (leftOut > 0)
            {
                waiting.Add(string.Create(CultureInfo.InvariantCulture, $"({leftOut} left out: they came faster than they could be shown)"));
            }

            isScheduled = waiting.Count > 0;
            var text = isScheduled ? string.Join('\n', waiting) : null;
            waiting.Clear();
            leftOut = 0;
            return text;
        }
    }
}
