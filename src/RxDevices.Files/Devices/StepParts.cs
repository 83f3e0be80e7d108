using System.Reactive.Concurrency;
using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>What a command may do.</summary>
internal static class StepParts
{
    private static readonly Part<(string Reason, string Description, FileFormula? When)> Refusal = new("fail", "Refuses.", keys => (
        keys.Optional("reason", Text, "API_CommandFailed", "The reason, for programs.", "API_CommandFailed"),
        keys.Required("description", Text, "What is wrong, for people."),
        keys.Optional("when", Computed, null!, "Only when this is true.", "always")));

    private static readonly Kind<(string Reason, string Description, FileFormula? When)> Failure =
        new EitherKind<(string, string, FileFormula?)>(Text.Made(text => ("API_CommandFailed", text, default(FileFormula))), Refusal);

    private static readonly Part<(FileFormula Condition, TimeSpan? Within)> Until = new("wait_until", "Waits for something.", keys => (
        keys.Required("condition", Computed, "What must become true."),
        keys.Given("within", Period, "How long that may take; then the command fails.", "as long as it takes")));

    /// <summary>The steps of a command.</summary>
    public static Kind<IReadOnlyList<CommandStep>> Steps { get; } = new Part<CommandStep>("command step", "One step of a command.", keys => keys.OneOf<CommandStep>(
    [
        new("wait", Span.Made(Wait), "Takes so long."),
        new("wait_until", new EitherKind<(FileFormula Condition, TimeSpan? Within)>(Computed.Made(condition => (condition, default(TimeSpan?))), Until)
            .Made(until => WaitUntil(until.Condition, until.Within)), "Waits until this is true."),
        new("set", new NamedKind<FileFormula>(Computed, "settings and variables").Made(Set), "Sets settings and variables, all at once."),
        new("state", State.Made(state => Do("state", maker => () => maker.Device.Become(state, null))), "The state from now on; only without 'states'."),
        new("status", Text.Made(text => Do("status", maker => () => maker.Device.Become(null, text))), "The status from now on."),
        new("fail", Failure.Made(Fail), "Refuses, with a description or more."),
        new("stop", Raw.Made(Stop), "Stops an attribute that moves (move_to)."),
        new("progress", Computed.Made(Progress), "How far a long command is, from 0 to 1."),
    ],
    "what is done")!).Many("steps");

    private static CommandStep Wait(TimeSpan span) =>
        new("wait", [], [], maker => async (_, cancellation) => await maker.Device.Clock.Sleep(span, cancellation));

    private static CommandStep WaitUntil(FileFormula condition, TimeSpan? within) => new("wait_until", [condition], [], maker =>
    {
        var expression = maker.Wire(condition);
        return (_, cancellation) => maker.Device.Until(expression, condition.Node.Text, within, cancellation);
    });

    private static CommandStep Set(IReadOnlyList<Named<FileFormula>> changes) => new(
        "set",
        [.. changes.Select(change => change.Value)],
        [.. changes.Select(change => ((FileNode)change.Node, change.Name, MemberUse.Set))],
        maker =>
        {
            var wired = changes.Select(change => (change.Name, Value: maker.Wire(change.Value))).ToArray();
            return (_, _) =>
            {
                // All are computed before any is set.
                maker.Device.SetTogether(Array.ConvertAll(wired, change => (change.Name, change.Value.Value)));
                return Task.CompletedTask;
            };
        });

    private static CommandStep Fail((string Reason, string Description, FileFormula? When) failure) =>
        new("fail", failure.When is null ? [] : [failure.When], [], maker =>
        {
            var when = failure.When is null ? Expression.Always : maker.Wire(failure.When);
            return (_, _) => when.IsTrue
                ? throw new DevFailedException(failure.Reason, failure.Description, maker.Device.Name.ToString())
                : Task.CompletedTask;
        });

    private static CommandStep Stop(FileText attribute) =>
        new("stop", [], [(attribute, attribute.Text, MemberUse.Stop)], maker => (_, _) =>
        {
            maker.Device.StopMoving(attribute.Text);
            return Task.CompletedTask;
        });

    private static CommandStep Progress(FileFormula share) => new("progress", [share], [], maker =>
    {
        var expression = maker.Wire(share);
        return (progress, _) =>
        {
            progress?.Report(Math.Clamp(expression.Value, 0, 1));
            return Task.CompletedTask;
        };
    });

    private static CommandStep Do(string name, Func<CommandMaker, Action> make) => new(name, [], [], maker =>
    {
        var action = make(maker);
        return (_, _) =>
        {
            action();
            return Task.CompletedTask;
        };
    });
}
