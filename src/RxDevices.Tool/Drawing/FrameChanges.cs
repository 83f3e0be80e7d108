using System.Globalization;
using System.Text;

namespace RxDevices.Tool;

/// <summary>What has to be written so that a terminal that shows one frame shows the next.</summary>
internal static class FrameChanges
{
    // To go on through so many places that stay is shorter than to jump over them.
    private const int ShortestJump = 6;

    /// <summary>The changed places alone; all of them when the window has another size, or shows something else.</summary>
    public static string Between(Frame? before, Frame after, Paint paint)
    {
        var text = new StringBuilder();
        if (before?.Width != after.Width || before.Height != after.Height)
        {
            before = null;
            text.Append("\e[2J");
        }

        before ??= new(after.Width, after.Height);
        for (var row = 0; row < after.Height; row++)
        {
            WriteRow(text, row, before, after, paint);
        }

        return text.ToString();
    }

    private static void WriteRow(StringBuilder text, int row, Frame before, Frame after, Paint paint)
    {
        for (var column = 0; column < after.Width; column++)
        {
            if (after[row, column] == before[row, column])
            {
                continue;
            }

            var end = EndOfChange(row, column, before, after);
            text.Append(CultureInfo.InvariantCulture, $"\e[{row + 1};{column + 1}H");
            FrameText.Append(text, after, row, column, end, paint);
            column = end;
        }
    }

    private static int EndOfChange(int row, int column, Frame before, Frame after)
    {
        var end = column + 1;
        for (var i = end; i < after.Width && i - end < ShortestJump; i++)
        {
            end = after[row, i] == before[row, i] ? end : i + 1;
        }

        return end;
    }
}
