using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Readings of attributes as lines, as they come.</summary>
internal static class PlainWatch
{
    /// <summary>Prints them until there are no more, or so many lines, or Ctrl+C; answers the exit code.</summary>
    public static async Task<int> Run(
        IReadOnlyList<string> names, Func<string, IObservable<Reading>> watch, int? lines, Form form, CancellationToken cancellation)
    {
        var exitCode = 0;
        try
        {
            await names
                .Select(name => watch(name)
                    .Select(reading => form.IsJson ? LineJson.Reading(name, reading) : LineText.Watched(name, reading))
                    .Catch((DevFailedException refusal) => Refused(name, refusal)))
                .Merge()
                .Take(lines ?? int.MaxValue)
                .Do(form.Output.WriteLine)
                .LastOrDefaultAsync()
                .ToTask(cancellation);
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }

        IObservable<string> Refused(string name, DevFailedException refusal)
        {
            exitCode = CommandLine.Failed;
            if (form.IsJson)
            {
                return Observable.Return(LineJson.Failure(name, refusal.Failure));
            }

            Refusals.Tell(form.Error, refusal);
            return Observable.Empty<string>();
        }
    }
}
