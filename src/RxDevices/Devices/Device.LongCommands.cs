using System.Reactive;

namespace RxDevices;

/// <content>How derived classes declare commands that take long.</content>
public abstract partial class Device
{
    /// <summary>Declares a long command without argument and result.</summary>
    protected LongCommand LongCommand(
        string name, Func<RunProgress, CancellationToken, Task> method, LongCommandConfiguration? configuration = null) =>
        AddCommand(new LongCommand(
            this,
            DescribeLong<Unit>(name, ref configuration),
            DeclareCompanions<Unit>(name, configuration),
            configuration.Timeout,
            async (_, progress, cancellation) =>
            {
                await method(progress, cancellation);
                return Unit.Default;
            }));

    /// <summary>Declares a long command with a result.</summary>
    protected LongCommand<Unit, TResult> LongCommand<TResult>(
        string name, Func<RunProgress, CancellationToken, Task<TResult>> method, LongCommandConfiguration? configuration = null) =>
        DeclareLong<Unit, TResult>(name, (_, progress, cancellation) => method(progress, cancellation), configuration);

    /// <summary>Declares a long command with an argument.</summary>
    protected LongCommand<TArgument, Unit> LongCommand<TArgument>(
        string name, Func<TArgument, RunProgress, CancellationToken, Task> method, LongCommandConfiguration? configuration = null) =>
        DeclareLong<TArgument, Unit>(
            name,
            async (argument, progress, cancellation) =>
            {
                await method(argument, progress, cancellation);
                return Unit.Default;
            },
            configuration);

    /// <summary>Declares a long command with an argument and a result.</summary>
    protected LongCommand<TArgument, TResult> LongCommand<TArgument, TResult>(
        string name, Func<TArgument, RunProgress, CancellationToken, Task<TResult>> method, LongCommandConfiguration? configuration = null) =>
        DeclareLong(name, method, configuration);

    private LongCommand<TArgument, TResult> DeclareLong<TArgument, TResult>(
        string name, Func<TArgument, RunProgress, CancellationToken, Task<TResult>> method, LongCommandConfiguration? configuration) =>
        AddCommand(new LongCommand<TArgument, TResult>(
            this,
            DescribeLong<TArgument>(name, ref configuration),
            DeclareCompanions<TResult>(name, configuration),
            configuration.Timeout,
            method));

    private static CommandDescription DescribeLong<TArgument>(
        string name, [System.Diagnostics.CodeAnalysis.NotNull] ref LongCommandConfiguration? configuration)
    {
        configuration ??= LongCommandConfiguration.Default;
        if (configuration.Timeout <= TimeSpan.Zero)
        {
            throw new ArgumentException($"Command {name} may take {configuration.Timeout}: a time-out is above 0.");
        }

        return Describe<TArgument, int>(name, new()
        {
            ArgumentDescription = configuration.ArgumentDescription,
            ResultDescription = $"The number of the run ({name}_run tells how it stands)",
            DisplayLevel = configuration.DisplayLevel,
            AllowedIn = configuration.AllowedIn,
            MayOverlap = false,
        });
    }

    private LongCommandMembers<TResult> DeclareCompanions<TResult>(string name, LongCommandConfiguration configuration)
    {
        var run = DeclareAttribute($"{name}_run", ValueSource<string[]>.None, new()
        {
            Description = $"The last run of {name}: number, phase, progress from 0 to 1, message; then reason, description and origin of "
                + "each error, if it failed",
            DisplayLevel = configuration.DisplayLevel,
        });
        var result = typeof(TResult) == typeof(Unit)
            ? null
            : DeclareAttribute($"{name}_result", ValueSource<TResult>.None, configuration.Result);
        var board = new RunBoard<TResult>(NewMulticast<RunNews<TResult>>($"{name}, statuses"), run, result);
        var cancel = Command($"{name}_cancel", () => board.UnderWay?.TryCancel() ?? false, new()
        {
            ResultDescription = "Whether there was a run to cancel",
            DisplayLevel = configuration.DisplayLevel,
        });
        return new(board, result is null ? [run, cancel] : [run, result, cancel]);
    }
}
