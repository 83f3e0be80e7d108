namespace RxDevices.Tool;

/// <summary>Where a plot goes.</summary>
/// <param name="Path">A file, if one is wanted.</param>
/// <param name="OnTerminal">Whether it is drawn among the output.</param>
internal sealed record PlotOutput(string? Path, bool OnTerminal)
{
    private static readonly (int Width, int Height) UsualSize = (80, 24);

    /// <summary>What cannot be done about it, if so; told before the recording, which may take hours.</summary>
    public string? Problem => this switch
    {
        { Path: null, OnTerminal: false } => "Say where to draw: --out FILE, --terminal, or both.",
        { Path: { } path } when !PlotImage.Endings.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant()) =>
            $"--out takes a file that ends in {string.Join(", ", PlotImage.Endings)}, not '{path}'.",
        { Path: { } path } when !Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))) =>
            $"--out: there is no folder for '{path}'.",
        _ => null,
    };

    /// <summary>Draws; answers the exit code.</summary>
    public int Draw(Recording recording, Surroundings run)
    {
        if (OnTerminal)
        {
            run.Output.Write(TerminalPlot.Draw(recording, run.Terminal?.Size ?? UsualSize, Paint.Of(run)));
        }

        if (Path is not null)
        {
            try
            {
                PlotImage.Save(recording, Path);
            }
            catch (UnauthorizedAccessException refused)
            {
                run.Error.WriteLine(refused.Message);
                return CommandLine.Failed;
            }
        }

        var ends = recording.Traces.Where(trace => trace.End is not null).ToList();
        ends.ForEach(trace => run.Error.WriteLine($"{trace.Name}: {trace.End!.Failure.Description}"));
        return ends.Count > 0 ? CommandLine.Failed : 0;
    }
}
