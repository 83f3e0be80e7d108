using System.Text;

namespace RxDevices.Tool;

/// <summary>Draws a recording on a terminal: from what was recorded to text, and nothing else.</summary>
internal static class TerminalPlot
{
    private const int LeastRows = 4;
    private static readonly Colour[] Colours = [Colour.First, Colour.Second, Colour.Third, Colour.Fourth];

    /// <summary>Panels one below the other, with a common axis of time. In colours a panel for each unit, else one for each attribute.</summary>
    public static string Draw(Recording recording, (int Width, int Height) size, Paint paint)
    {
        var panels = recording.Traces.Index()
            .GroupBy(trace => paint.HasColours ? trace.Item.Unit : $"{trace.Index}")
            .Select(group => group.Select(trace => trace.Item).ToList())
            .ToList();
        var height = Math.Max(((size.Height - 3) / panels.Count) - panels.Max(panel => panel.Count), LeastRows);
        var axes = panels.ConvertAll(panel => AxisOf(panel, height));
        var margin = axes.Max(axis => axis.Marks.Max(mark => mark.Text.Length)) + 2;
        var text = new StringBuilder();
        foreach (var (index, panel) in panels.Index())
        {
            Write(text, Panel(panel, recording, axes[index], margin, (size.Width, height), index == panels.Count - 1), paint);
        }

        return text.ToString();
    }

    private static Ticks AxisOf(List<Trace> traces, int height)
    {
        var numbers = traces.SelectMany(trace => trace.Points).Select(point => point.Value).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        return Ticks.For(numbers.Min(), numbers.Max(), Math.Max(2, height / 3));
    }

    private static Frame Panel(List<Trace> traces, Recording recording, Ticks y, int margin, (int Width, int Height) size, bool isLast)
    {
        var (width, height) = size;
        var frame = new Frame(Math.Max(width, margin + 20), traces.Count + height + (isLast ? 3 : 0));
        var canvas = new BrailleCanvas(frame.Width - margin, height);
        foreach (var (index, trace) in traces.Index())
        {
            var colour = Colours[index % Colours.Length];
            frame.Put(index, margin, trace.Title, colour);
            Curve(canvas, trace, recording.Span.TotalSeconds, y, colour);
        }

        canvas.CopyTo(frame, traces.Count, margin);
        DrawSide(frame, traces.Count, height, margin, y);
        if (isLast)
        {
            DrawBottom(frame, traces.Count + height, margin, recording);
        }

        return frame;
    }

    private static void Curve(BrailleCanvas canvas, Trace trace, double seconds, Ticks y, Colour colour)
    {
        var before = default((int X, int Y)?);
        foreach (var (at, value) in trace.Points)
        {
            var dot = double.IsFinite(value)
                ? (Place(at / seconds, canvas.Width), canvas.Height - 1 - Place((value - y.Least) / (y.Most - y.Least), canvas.Height))
                : default((int X, int Y)?);
            if (before is { } from)
            {
                var corner = trace.IsHeld || dot is null ? (dot?.X ?? Place(at / seconds, canvas.Width), from.Y) : from;
                canvas.Line(from, trace.IsHeld ? corner : from, colour);
                canvas.Line(corner, dot ?? corner, colour);
            }
            else if (dot is { } alone)
            {
                canvas.Line(alone, alone, colour);
            }

            before = dot;
        }
    }

    private static int Place(double part, int size) => (int)Math.Round(Math.Clamp(part, 0, 1) * (size - 1));

    private static void DrawSide(Frame frame, int top, int height, int margin, Ticks y)
    {
        for (var row = 0; row < height; row++)
        {
            frame.Put(top + row, margin - 1, "│", Colour.Faint);
        }

        foreach (var (at, text) in y.Marks)
        {
            var row = top + height - 1 - Place((at - y.Least) / (y.Most - y.Least), height);
            frame.Put(row, margin - 2 - text.Length, text);
            frame.Put(row, margin - 1, "┤", Colour.Faint);
        }
    }

    private static void DrawBottom(Frame frame, int row, int margin, Recording recording)
    {
        var time = TimeAxis.Of(recording);
        var span = recording.Span.TotalSeconds / time.Seconds;
        var width = frame.Width - margin;
        frame.Put(row, margin - 1, $"└{new string('─', width)}", Colour.Faint);
        foreach (var (at, text) in Ticks.For(0, span, width / 12).Marks)
        {
            var column = margin + Place(at / span, width);
            frame.Put(row, column, "┬", Colour.Faint);
            frame.Put(row + 1, Math.Min(Math.Max(0, column - (text.Length / 2)), frame.Width - text.Length), text);
        }

        frame.Put(row + 2, margin + Math.Max(0, (width - time.Title.Length) / 2), time.Title);
    }

    private static void Write(StringBuilder text, Frame frame, Paint paint)
    {
        for (var row = 0; row < frame.Height; row++)
        {
            text.Append(FrameText.Row(frame, row, paint)).Append('\n');
        }
    }
}
