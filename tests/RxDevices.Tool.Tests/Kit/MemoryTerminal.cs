using System.Globalization;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Text.RegularExpressions;

namespace RxDevices.Tool.Tests.Kit;

/// <summary>A terminal that understands what the tool writes to one: places, colours, erasing, the other screen.</summary>
internal sealed partial class MemoryTerminal : ITerminal, IDisposable
{
    private readonly Subject<ConsoleKeyInfo> keys = new();
    private readonly List<(string Text, TaskCompletionSource Shown)> waiting = [];
    private readonly Lock gate = new();
    private char[][] cells = [];
    private (int Row, int Column) cursor;

    public MemoryTerminal(int width, int height) => Resize(width, height);

    public (int Width, int Height) Size { get; private set; }

    public IObservable<ConsoleKeyInfo> Keys => keys.AsObservable();

    /// <summary>What was written, piece by piece.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Whether the other screen is shown, on which nothing of the shell is.</summary>
    public bool IsOnOtherScreen { get; private set; }

    /// <summary>What the window shows, without the blanks at the end of lines.</summary>
    public string Screen => string.Join('\n', cells.Select(row => new string(row).TrimEnd())).TrimEnd('\n');

    public void Resize(int width, int height)
    {
        Size = (width, height);
        cells = [.. Enumerable.Range(0, height).Select(_ => Enumerable.Repeat(' ', width).ToArray())];
    }

    /// <summary>Presses keys, one for each character.</summary>
    public void Type(string characters)
    {
        foreach (var character in characters)
        {
            Enum.TryParse<ConsoleKey>(character.ToString(), ignoreCase: true, out var key);
            keys.OnNext(new(character, key, false, false, false));
        }
    }

    public void Press(ConsoleKey key) => keys.OnNext(new('\0', key, false, false, false));

    public void Write(string text)
    {
        lock (gate)
        {
            Written.Add(text);
            foreach (var part in Parts().EnumerateMatches(text))
            {
                Take(text.AsSpan(part.Index, part.Length));
            }

            waiting.FindAll(wait => Screen.Contains(wait.Text, StringComparison.Ordinal)).ForEach(wait => wait.Shown.TrySetResult());
        }
    }

    /// <summary>Waits until the window shows a text.</summary>
    public Task Shows(string text)
    {
        lock (gate)
        {
            var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((text, shown));
            if (Screen.Contains(text, StringComparison.Ordinal))
            {
                shown.SetResult();
            }

            return shown.Task;
        }
    }

    public void Dispose() => keys.Dispose();

    [GeneratedRegex(@"\e\[[?0-9;]*[A-Za-z]|[^\e]", RegexOptions.Singleline)]
    private static partial Regex Parts();

    private void Take(ReadOnlySpan<char> part)
    {
        if (part[0] != '\e')
        {
            cells[cursor.Row][cursor.Column++] = part[0];
            return;
        }

        switch (part[^1])
        {
            case 'H':
                var separator = part.IndexOf(';');
                cursor = (Number(part[2..separator]) - 1, Number(part[(separator + 1)..^1]) - 1);
                break;
            case 'J':
                Resize(Size.Width, Size.Height);
                break;
            case 'h' or 'l' when part.StartsWith("\e[?1049"):
                IsOnOtherScreen = part[^1] == 'h';
                break;
            case 'h' or 'l' when part.StartsWith("\e[?25"):
            case 'm':
                break;
            default:
                throw new InvalidOperationException($"The terminal does not know {part[1..]}");
        }
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
