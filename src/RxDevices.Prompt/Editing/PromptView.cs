using System.Globalization;
using System.Text;

namespace RxDevices.Prompt;

/// <summary>The prompt on the screen: draws what is being typed, and puts what is printed above it.</summary>
/// <remarks>One owner at a time. Nothing above the prompt is ever touched again, so it can be scrolled back to and copied.</remarks>
internal sealed class PromptView(ITerminal terminal)
{
    private const string Continued = ". ";

    // The row of the drawing in which the cursor stands.
    private int cursorRow;

    /// <summary>Draws the prompt anew.</summary>
    public void Draw(string prompt, TextBuffer buffer) => terminal.Write(Erase() + Drawing(prompt, buffer));

    /// <summary>Puts text above the prompt.</summary>
    public void PrintAbove(string text, string prompt, TextBuffer buffer) =>
        terminal.Write($"{Erase()}{text.Replace("\n", "\r\n")}\r\n{Drawing(prompt, buffer)}");

    /// <summary>Leaves what was typed where it stands, and goes on below it.</summary>
    public void Finish(string prompt, TextBuffer buffer)
    {
        buffer.Set(buffer.Text);
        terminal.Write($"{Erase()}{Drawing(prompt, buffer)}\r\n");
        cursorRow = 0;
    }

    /// <summary>Empties the screen.</summary>
    public void Clear(string prompt, TextBuffer buffer)
    {
        cursorRow = 0;
        terminal.Write($"\e[H\e[2J{Drawing(prompt, buffer)}");
    }

    private string Erase() => cursorRow > 0 ? string.Create(CultureInfo.InvariantCulture, $"\r\e[{cursorRow}A\e[J") : "\r\e[J";

    private string Drawing(string prompt, TextBuffer buffer)
    {
        var rows = Rows(prompt, buffer, out var row, out var column);

        // What does not fit on the screen cannot be reached again to be erased: only the rows around the cursor are shown.
        var first = Math.Clamp(row - terminal.Height + 1, 0, Math.Max(0, rows.Count - terminal.Height));
        var shown = rows.Skip(first).Take(terminal.Height).ToList();
        cursorRow = row - first;
        var up = shown.Count - 1 - cursorRow;
        return string.Join("\r\n", shown)
            + (up > 0 ? string.Create(CultureInfo.InvariantCulture, $"\e[{up}A") : "")
            + (column > 0 ? string.Create(CultureInfo.InvariantCulture, $"\r\e[{column}C") : "\r");
    }

    private List<StringBuilder> Rows(string prompt, TextBuffer buffer, out int cursorRow, out int cursorColumn)
    {
        var width = terminal.Width;
        var rows = new List<StringBuilder> { new(prompt) };
        var (column, at) = (prompt.Length, 0);
        (cursorRow, cursorColumn) = (0, column);
        foreach (var rune in buffer.Text.EnumerateRunes())
        {
            if (at == buffer.Cursor)
            {
                (cursorRow, cursorColumn) = (rows.Count - 1, column);
            }

            at += rune.Utf16SequenceLength;
            if (rune.Value == '\n')
            {
                rows.Add(new(Continued));
                column = Continued.Length;
                continue;
            }

            var wide = CellWidth.Of(rune);
            if (column + wide > width)
            {
                rows.Add(new());
                column = 0;
            }

            rows[^1].Append(rune.ToString());
            column += wide;
            if (column >= width)
            {
                // The cursor cannot stand behind the last column.
                rows.Add(new());
                column = 0;
            }
        }

        if (at == buffer.Cursor)
        {
            (cursorRow, cursorColumn) = (rows.Count - 1, column);
        }

        return rows;
    }
}
