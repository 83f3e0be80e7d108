using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Files;

/// <summary>Plays a scenario once.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed partial class ScenarioPlayer : IDisposable
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(1);
    private readonly ScenarioScript script;
    private readonly ScenarioStage stage;
    private readonly ScenarioOptions options;
    private readonly string file;
    private readonly CompositeDisposable watching = [];
    private readonly ScenarioDiary diary = new();
    private readonly List<ScenarioOutcome> outcomes = [];
    private readonly List<Task> beside = [];
    private readonly Dictionary<string, string> named = [];
    private readonly Lock gate = new();
    private volatile bool isBroken;

    public ScenarioPlayer(ScenarioScript script, string file, ScenarioStage stage, ScenarioOptions options) =>
        (this.script, this.file, this.stage, this.options) = (script, file, stage, options);

    /// <summary>Plays it, from now on; on the clock.</summary>
    public async Task<ScenarioReport> Play()
    {
        await Watch().ConfigureAwait(false);
        foreach (var step in script.Steps)
        {
            if (isBroken && !options.GoesOn)
            {
                Skip(step);
            }
            else
            {
                await Do(step).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(beside).ConfigureAwait(false);
        EndAlways();
        return new(script.Title ?? Path.GetFileNameWithoutExtension(file), file, [.. outcomes], stage.Elapsed);
    }

    public void Dispose() => watching.Dispose();

    private async Task Do(ScenarioStep step)
    {
        var began = stage.Elapsed;
        try
        {
            await WaitFor(step).ConfigureAwait(false);
            began = stage.Elapsed;
            if (step.Action is { } action)
            {
                await Do(step, action).ConfigureAwait(false);
            }

            if (IsExpectation(step))
            {
                Add(step, began, problem: null);
            }
        }
        catch (BrokenException broken)
        {
            Add(step, began, broken.Message);
        }
        catch (DevFailedException refusal)
        {
            Add(step, began, $"it cannot be watched: {Why(refusal)}");
        }
    }

    private async Task WaitFor(ScenarioStep step)
    {
        if (step.At is { } at && at > stage.Elapsed)
        {
            await stage.Clock.Sleep(at - stage.Elapsed).ConfigureAwait(false);
        }

        if (step.After > TimeSpan.Zero)
        {
            await stage.Clock.Sleep(step.After).ConfigureAwait(false);
        }

        if (step.When is { } condition)
        {
            await Become(condition, step.Within ?? UsualPatience, TimeSpan.Zero).ConfigureAwait(false);
            Say($"{condition}");
        }
    }

    private async Task Do(ScenarioStep step, ScenarioAction action)
    {
        switch (action)
        {
            case ScenarioAction.Wait wait:
                Say(step.Text);
                await stage.Clock.Sleep(wait.Span).ConfigureAwait(false);
                break;
            case ScenarioAction.Log log:
                Say(log.Text);
                break;
            case ScenarioAction.Expect expect:
                await Expect(step, expect.Condition).ConfigureAwait(false);
                break;
            case ScenarioAction.Write write:
                Say(step.Text);
                await Refusable(step, cancellation => Write(write, cancellation), write.Attribute).ConfigureAwait(false);
                break;
            case ScenarioAction.Run run when step.IsBeside:
                Say(step.Text);
                beside.Add(RunBeside(step, run));
                break;
            case ScenarioAction.Run run:
                Say(step.Text);
                await Run(step, run).ConfigureAwait(false);
                break;
            case ScenarioAction.Inject inject:
                Say(step.Text);
                await Inject(step, inject).ConfigureAwait(false);
                break;
            case ScenarioAction.Heal heal:
                Say(step.Text);
                await Heal(heal.Name).ConfigureAwait(false);
                break;
        }
    }

    private static bool IsExpectation(ScenarioStep step) =>
        step.Action is ScenarioAction.Expect || step.Fails is not null || step.Result is not null || step.When is not null;

    private void Skip(ScenarioStep step)
    {
        if (IsExpectation(step))
        {
            Add(new(step.Text, step.Node!.Line, step.Node.Column, stage.Elapsed, TimeSpan.Zero, IsSkipped: true));
        }
    }

    private void Add(ScenarioStep step, TimeSpan began, string? problem)
    {
        var now = stage.Elapsed;
        if (problem is null)
        {
            Say($"ok: {step.Text}");
        }
        else
        {
            isBroken = true;
            problem = FormattableString.Invariant($"{file}:{step.Node!.Line}:{step.Node.Column}: {step.Text}: {problem}");
            Say($"BROKEN: {problem}");
            problem = string.Join(Environment.NewLine, [problem, "  What happened around it:", .. diary.Lines().Select(line => $"  {line}")]);
        }

        Add(new(step.Text, step.Node!.Line, step.Node.Column, now, now - began, problem));
    }

    private void Add(ScenarioOutcome outcome)
    {
        lock (gate)
        {
            outcomes.Add(outcome);
        }
    }

    private void Say(string text)
    {
        diary.Happened(stage.Elapsed, text);
        options.Progress?.Invoke($"{ScenarioDiary.Print(stage.Elapsed)}  {text}");
    }
}
