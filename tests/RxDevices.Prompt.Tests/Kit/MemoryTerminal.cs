using System.Globalization;
using System.Reactive.Linq;
using System.Text;

namespace RxDevices.Prompt.Tests.Kit;

/// <summary>A screen in memory that understands what the prompt writes, and a keyboard for tests.</summary>
internal sealed class MemoryTerminal(int width = 80, int height = 24) : ITerminal
{
    private readonly List<StringBuilder> lines = [new()];
    private readonly List<(string Text, TaskCompletionSource Seen)> waiting = [];
    private IObserver<Key>? keys;
    private int row;
    private int column;

    public int Width => width;

    public int Height => height;

    public IObservable<Key> Keys => Observable.Create<Key>(observer =>
    {
        keys = observer;
        return () => keys = null;
    });

    /// <summary>All that can be seen and scrolled back to, without empty ends.</summary>
    public string Screen
    {
        get
        {
            lock (lines)
            {
                return string.Join('\n', lines.Select(line => line.ToString().TrimEnd())).TrimEnd('\n');
            }
        }
    }

    /// <summary>Where the next letter would go: a column of the line, which is the last one unless something stands below.</summary>
    public (int Row, int Column) Cursor => (row, column);

    public void Press(KeyCode code) => keys!.OnNext(new(code));

    public void Type(string text)
    {
        foreach (var letter in text)
        {
            keys!.OnNext(letter == '\n' ? new(KeyCode.Enter) : new(KeyCode.Text, letter.ToString()));
        }
    }

    /// <summary>Waits until the screen ends so.</summary>
    public async Task<string> Shows(string end)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (lines)
        {
            waiting.Add((end, seen));
            Tell();
        }

        try
        {
            // The compiler is real and takes real time; the limit only keeps a test that fails from hanging.
            await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            Assert.EndsWith(end, Screen, StringComparison.Ordinal);
        }

        return Screen;
    }

    public void Write(string text)
    {
        lock (lines)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\e')
                {
                    var end = i + 2;
                    while (!char.IsAsciiLetter(text[end]))
                    {
                        end++;
                    }

                    Obey(text[end], text[(i + 2)..end]);
                    i = end;
                }
                else
                {
                    Put(text[i]);
                }
            }

            Tell();
        }
    }

    private void Put(char letter)
    {
        switch (letter)
        {
            case '\r':
                column = 0;
                break;
            case '\n':
                row++;
                while (lines.Count <= row)
                {
                    lines.Add(new());
                }

                break;
            default:
                var line = lines[row];
                line.Append(' ', Math.Max(0, column + 1 - line.Length));
                line[column++] = letter;
                break;
        }
    }

    private void Obey(char command, string argument)
    {
        var count = argument.Length == 0 ? 1 : int.Parse(argument, CultureInfo.InvariantCulture);
        switch (command)
        {
            case 'A':
                row -= count;
                break;
            case 'C':
                column += count;
                break;
            case 'J' when count == 2:
                lines.ForEach(line => line.Clear());
                break;
            case 'J':
                lines[row].Length = Math.Min(lines[row].Length, column);
                lines.RemoveRange(row + 1, lines.Count - row - 1);
                break;
            case 'H':
                (row, column) = (0, 0);
                break;
            default:
                throw new NotSupportedException($"ESC [ {argument}{command}");
        }
    }

    private void Tell()
    {
        var screen = Screen;
        foreach (var (_, seen) in waiting.FindAll(wait => screen.EndsWith(wait.Text, StringComparison.Ordinal)))
        {
            seen.TrySetResult();
        }
    }
}
