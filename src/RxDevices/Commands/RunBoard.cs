using System.Reactive;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>
/// What clients see of the runs of a long command, and the run that is under way. On the strand.
/// </summary>
/// <remarks>
/// All that is shown comes from one stream, the result before the status: whoever reads DONE reads the result of that run, and an
/// observer that starts the next run at once sees no status twice and none too early.
/// </remarks>
internal sealed class RunBoard<TResult>
{
    private readonly Multicast<RunNews<TResult>> news;
    private readonly Attribute<string[]> run;
    private readonly Attribute<TResult>? result;
    private int lastNumber;

    public RunBoard(Multicast<RunNews<TResult>> news, Attribute<string[]> run, Attribute<TResult>? result)
    {
        (this.news, this.run, this.result) = (news, run, result);
        news.Subscribe(Observer.Create<RunNews<TResult>>(Tell));
        news.Push(new(CommandStatus.Idle));
    }

    public IObservable<CommandStatus> Statuses => news.Select(told => told.Status);

    /// <summary>The run begun last, if its method has not ended yet.</summary>
    public CommandRun<TResult>? UnderWay => Latest is { HasEnded: false } run ? run : null;

    public CommandRun<TResult>? Latest { get; private set; }

    public int NextNumber() => ++lastNumber;

    public void Begin(CommandRun<TResult> run) => Latest = run;

    public void Push(RunNews<TResult> what) => news.Push(what);

    public void End() => news.Complete();

    private void Tell(RunNews<TResult> told)
    {
        if (told.Result is { } reading)
        {
            result?.Show(reading);
        }

        run.Show(told.Status.ToTexts());
        told.Run?.Tell(told.Status);
    }
}
