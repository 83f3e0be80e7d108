using ScottPlot;

namespace RxDevices.Tool;

/// <summary>Draws a recording as a picture. All that needs ScottPlot is here, so that no other verb loads it.</summary>
internal static class PlotImage
{
    private const int Width = 1000;
    private const int Height = 600;

    /// <summary>The endings of files it can write.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".png", ".svg", ".jpg", ".webp"];

    public static void Save(Recording recording, string path)
    {
        var plot = Draw(recording);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".svg":
                File.WriteAllText(path, plot.GetSvgXml(Width, Height));
                break;
            case ".jpg":
                Write(ImageFormat.Jpeg);
                break;
            case ".webp":
                Write(ImageFormat.Webp);
                break;
            default:
                Write(ImageFormat.Png);
                break;
        }

        void Write(ImageFormat format) => File.WriteAllBytes(path, plot.GetImage(Width, Height).GetImageBytes(format));
    }

    private static Plot Draw(Recording recording)
    {
        var plot = new Plot();
        var time = TimeAxis.Of(recording);
        plot.XLabel(time.Title);
        foreach (var (index, unit) in recording.Traces.GroupBy(trace => trace.Unit).Index())
        {
            IYAxis axis = index switch
            {
                0 => plot.Axes.Left,
                1 => plot.Axes.Right,
                _ => plot.Axes.AddRightAxis(),
            };
            axis.Label.Text = unit.Key;
            foreach (var trace in unit)
            {
                Curve(plot, trace, time.Seconds, axis);
            }
        }

        plot.Axes.AutoScale();
        plot.Axes.SetLimitsX(0, recording.Span.TotalSeconds / time.Seconds);
        plot.ShowLegend(Edge.Top);
        return plot;
    }

    // A curve for each piece without gaps, all in one colour.
    private static void Curve(Plot plot, Trace trace, double unit, IYAxis axis)
    {
        var colour = plot.Add.GetNextColor();
        var legend = trace.Title;
        foreach (var piece in Pieces(trace))
        {
            var curve = plot.Add.Scatter(
                piece.Select(point => point.Seconds / unit).ToArray(), piece.Select(point => point.Value).ToArray(), colour);
            curve.ConnectStyle = trace.IsHeld ? ConnectStyle.StepHorizontal : ConnectStyle.Straight;
            curve.MarkerSize = trace.IsHeld || piece.Count > 100 ? 0 : 4;
            curve.Axes.YAxis = axis;
            curve.LegendText = legend;
            legend = "";
        }
    }

    private static IEnumerable<List<(double Seconds, double Value)>> Pieces(Trace trace)
    {
        var piece = new List<(double Seconds, double Value)>();
        foreach (var point in trace.Points.Append((0, double.NaN)))
        {
            if (double.IsFinite(point.Value))
            {
                piece.Add(point);
            }
            else if (piece.Count > 0)
            {
                if (trace.IsHeld && point.Seconds > piece[^1].Seconds)
                {
                    piece.Add((point.Seconds, piece[^1].Value));
                }

                yield return piece;
                piece = [];
            }
        }
    }
}
