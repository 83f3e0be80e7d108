using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>A live table of attributes of a server, on a terminal.</summary>
internal static class LiveWatch
{
    /// <summary>Shows it until somebody quits or nothing more will come; answers the exit code.</summary>
    public static async Task<int> Run(
        LineClient client,
        IReadOnlyList<string> names,
        Func<string, IObservable<Reading>> watch,
        Surroundings run,
        ITerminal terminal,
        CancellationToken cancellation)
    {
        var units = await Units.Of(client, names, cancellation);
        var rows = names.Zip(units, (name, unit) => new LiveRow(name, unit, run.Clock.Now)).ToList();
        var paint = Paint.Of(run);
        terminal.Write(LiveView.Enter);
        try
        {
            await LiveView.Of(rows, rows.Select(row => News(row, watch(row.Name))).Merge(), terminal.Keys, () => terminal.Size, paint, run.Clock)
                .Do(terminal.Write)
                .LastOrDefaultAsync()
                .ToTask(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is a way to quit.
        }
        finally
        {
            terminal.Write(LiveView.Leave);
        }

        return rows.TrueForAll(row => row.End is not null) ? Tell(rows, run.Error) : 0;
    }

    private static IObservable<LiveNews> News(LiveRow row, IObservable<Reading> readings) => readings
        .Select(reading => new LiveNews(row, reading, null))
        .Append(new(row, null, "The device has gone"))
        .Catch((DevFailedException refusal) => Observable.Return(new LiveNews(row, null, refusal.Failure.Description)));

    private static int Tell(IEnumerable<LiveRow> rows, TextWriter error)
    {
        foreach (var reason in rows.Select(row => row.End).Distinct())
        {
            error.WriteLine(reason);
        }

        return CommandLine.Failed;
    }
}
