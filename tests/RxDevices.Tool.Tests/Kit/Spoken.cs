using System.Text;

namespace RxDevices.Tool.Tests.Kit;

/// <summary>What a program printed, line by line as it comes.</summary>
internal sealed class Spoken : TextWriter
{
    private readonly StringBuilder text = new();
    private readonly List<(int Lines, TaskCompletionSource Said)> waiting = [];
    private int lines;

    public Spoken() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (text)
        {
            text.Append(value);
            lines += value == '\n' ? 1 : 0;
            waiting.FindAll(wait => wait.Lines <= lines).ForEach(wait => wait.Said.TrySetResult());
        }
    }

    /// <summary>Waits until so many lines have been printed; answers what has been printed.</summary>
    public async Task<string> Lines(int count)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (text)
        {
            waiting.Add((count, said));
            if (lines >= count)
            {
                said.SetResult();
            }
        }

        await said.Task;
        return ToString();
    }

    public override string ToString()
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
