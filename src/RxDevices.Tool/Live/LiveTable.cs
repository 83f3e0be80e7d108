using System.Globalization;

namespace RxDevices.Tool;

/// <summary>Draws a live table: from what is known and what was chosen to what the window shows, and nothing else.</summary>
internal static class LiveTable
{
    /// <summary>The lines that are no rows: the titles above, what can be pressed below.</summary>
    public const int Edges = 2;

    public static Frame Draw(IReadOnlyList<LiveRow> rows, LiveControls controls, (int Width, int Height) size, DateTimeOffset now)
    {
        var frame = new Frame(size.Width, size.Height);
        var columns = LiveColumns.For(
            frame.Width, rows.Max(row => row.Name.Length), rows.Max(row => row.Unit.Length));
        var shown = LiveSorting.Shown(rows, controls, now);
        var page = Math.Max(0, frame.Height - Edges);
        var top = Math.Clamp(controls.Top, 0, Math.Max(0, shown.Count - page));
        DrawTitles(frame, columns, controls);
        foreach (var (index, row) in shown.Skip(top).Take(page).Index())
        {
            DrawRow(frame, index + 1, columns, row, now);
        }

        DrawFoot(frame, controls, rows.Count, shown.Count, top, Math.Min(page, shown.Count - top));
        return frame;
    }

    private static void DrawTitles(Frame frame, LiveColumns columns, LiveControls controls)
    {
        frame.Fill(0, Colour.Bar);
        Put(0, columns.Name, LiveOrder.Name);
        Put(columns.ValueAt, columns.Value, LiveOrder.Value, right: true);
        frame.Put(0, columns.UnitAt, "UNIT", Colour.Bar);
        Put(columns.QualityAt, LiveColumns.Quality, LiveOrder.Quality);
        Put(columns.AgeAt, LiveColumns.Age, LiveOrder.Age, right: true);
        Put(columns.RateAt, LiveColumns.Rate, LiveOrder.Rate, right: true);
        frame.Put(0, columns.TrendAt, columns.Trend > 0 ? "TREND" : "", Colour.Bar);

        void Put(int at, int width, LiveOrder order, bool right = false)
        {
            var title = order.ToString().ToUpperInvariant();
            title += controls.Order != order ? "" : controls.IsReversed ? "▼" : "▲";
            frame.Put(0, at, right ? title.PadLeft(width) : title, Colour.Bar);
        }
    }

    private static void DrawRow(Frame frame, int line, LiveColumns columns, LiveRow row, DateTimeOffset now)
    {
        frame.Put(line, 0, LiveText.Shorten(row.Name, columns.Name, keepEnd: true));
        if (row.HasFailed)
        {
            var room = (row.End is null ? columns.AgeAt - 1 : frame.Width) - columns.ValueAt;
            frame.Put(line, columns.ValueAt, LiveText.Shorten(row.Value, Math.Max(1, room)), Colour.Alarm);
        }
        else if (row.Last is { } reading)
        {
            frame.Put(line, columns.ValueAt, LiveText.Value(row, columns.Value).PadLeft(columns.Value), Colour.Strong);
            frame.Put(line, columns.UnitAt, LiveText.Shorten(row.Unit, columns.Unit));
            frame.Put(line, columns.QualityAt, reading.Quality.ToString().ToUpperInvariant(), Paint.Of(reading.Quality));
        }

        if (row.End is not null)
        {
            return;
        }

        frame.Put(line, columns.AgeAt, LiveText.Age(row.AgeAt(now)).PadLeft(LiveColumns.Age), Colour.Faint);
        frame.Put(line, columns.RateAt, LiveText.Rate(row.RateAt(now)).PadLeft(LiveColumns.Rate), Colour.Faint);
        frame.Put(line, columns.TrendAt, Sparkline.Of(row.Trend, columns.Trend), Colour.Changing);
    }

    private static void DrawFoot(Frame frame, LiveControls controls, int all, int passing, int top, int visible)
    {
        var rows = string.Create(CultureInfo.InvariantCulture, $"{(visible == 0 ? 0 : top + 1)}-{top + visible} of {passing}");
        var text = controls switch
        {
            { IsTyping: true } => $"/{controls.Filter}_  Enter keeps, Esc drops the filter",
            { Filter.Length: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{rows} with '{controls.Filter}' among {all}  Esc shows all"),
            _ => $"{rows}  / filter  sort: n name v value u quality a age r rate g given  q quit",
        };
        frame.Put(frame.Height - 1, 0, text, Colour.Faint);
    }
}
