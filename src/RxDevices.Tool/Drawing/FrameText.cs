using System.Text;

namespace RxDevices.Tool;

/// <summary>Rows of a frame as text with colours.</summary>
internal static class FrameText
{
    /// <summary>A row without the blanks at its end.</summary>
    public static string Row(Frame frame, int row, Paint paint)
    {
        var end = frame.Width;
        while (end > 0 && frame[row, end - 1].Character == ' ')
        {
            end--;
        }

        var text = new StringBuilder();
        Append(text, frame, row, 0, end, paint);
        return text.ToString();
    }

    /// <summary>Appends a part of a row.</summary>
    public static void Append(StringBuilder text, Frame frame, int row, int from, int to, Paint paint)
    {
        var colour = Colour.Plain;
        for (var column = from; column < to; column++)
        {
            var cell = frame[row, column];
            if (paint.HasColours && cell.Colour != colour)
            {
                text.Append(colour == Colour.Plain || cell.Colour == Colour.Plain ? "" : Paint.End).Append(Paint.Begin(cell.Colour));
                colour = cell.Colour;
            }

            text.Append(cell.Character);
        }

        text.Append(colour == Colour.Plain ? "" : Paint.End);
    }
}
