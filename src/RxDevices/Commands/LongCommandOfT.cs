using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>
/// An action of a device that takes its time: accepted at once, it tells its progress, may be cancelled, and ends done, failed or
/// cancelled. One run at a time.
/// </summary>
/// <typeparam name="TArgument">The type of its argument; <see cref="Unit"/> for none.</typeparam>
/// <typeparam name="TResult">The type of its result; <see cref="Unit"/> for none.</typeparam>
/// <remarks>
/// Safe from any thread. Executed by name it answers the number of the run; the attribute <c>NAME_run</c> tells how the run stands, the
/// attribute <c>NAME_result</c> has its result, and the command <c>NAME_cancel</c> ends it.
/// </remarks>
public class LongCommand<TArgument, TResult> : DeviceCommand
{
    private readonly Func<TArgument, RunProgress, CancellationToken, Task<TResult>> method;
    private readonly RunBoard<TResult> board;
    private readonly TimeSpan? timeout;

    internal LongCommand(
        Device device,
        CommandDescription description,
        LongCommandMembers<TResult> companions,
        TimeSpan? timeout,
        Func<TArgument, RunProgress, CancellationToken, Task<TResult>> method)
        : base(device, description)
    {
        board = companions.Board;
        Companions = companions.Listed;
        this.timeout = timeout;
        this.method = method;
    }

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// How the command stands, run after run.</summary>
    public IObservable<CommandStatus> Statuses => board.Statuses;

    /// <summary>Starts a run; refused while one is under way.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    public Task<CommandRun<TResult>> Start(TArgument argument) => Begin(argument, tied: false, default).AsTask();

    /// <summary>Cold. Runs to the end when subscribed to: one result, then completes. Unsubscribing cancels the run. Fails with
    /// <see cref="DevFailedException"/>, also when somebody else cancels it. Delivered off the strand.</summary>
    public IObservable<TResult> Invoke(TArgument argument) => Observable.FromAsync(
        async cancellation =>
        {
            var run = await Begin(argument, tied: true, cancellation).ConfigureAwait(false);
            return await run.Result.ConfigureAwait(false);
        },
        ImmediateScheduler.Instance);

    /// <summary>Tells the run under way to stop, if there is one.</summary>
    public void Cancel() => Owner.Strand.Run(this, static command => command.board.UnderWay?.TryCancel());

    internal override IReadOnlyList<object> Companions { get; }

    internal override async ValueTask<object?> InvokeAny(object? argument, CancellationToken cancellation)
    {
        var run = await Begin(Convert<TArgument>(argument), tied: false, cancellation).ConfigureAwait(false);
        return run.Number;
    }

    internal override void End()
    {
        base.End();
        board.Latest?.Abandon();
        board.End();
    }

    /// <summary>What is polled is the start of a run.</summary>
    private protected override Task<CommandRecord> RunInside(CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(new CommandRecord(Owner.Clock.Now, Accept(default!, default).Number, Failure: null));
        }
        catch (DevFailedException refusal)
        {
            return Task.FromResult(new CommandRecord(Owner.Clock.Now, Value: null, refusal.Failure));
        }
    }

    private ValueTask<CommandRun<TResult>> Begin(TArgument argument, bool tied, CancellationToken caller) =>
        DeviceCall<CommandRun<TResult>>.Begin(
            Owner,
            cancellation =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Owner.Disturbance is { } disturbance
                    ? AcceptDisturbed(disturbance, argument, tied ? caller : default, cancellation)
                    : Task.FromResult(Accept(argument, tied ? caller : default));
            },
            caller);

    private async Task<CommandRun<TResult>> AcceptDisturbed(
        IDisturbance disturbance, TArgument argument, CancellationToken caller, CancellationToken cancellation)
    {
        await Device.Admit(disturbance, RequestKind.Execute, Name, cancellation);
        return Accept(argument, caller);
    }

    private CommandRun<TResult> Accept(TArgument argument, CancellationToken caller)
    {
        RequireAllowed();
        if (board.UnderWay is { } other)
        {
            throw new DevFailedException(
                Reasons.CommandNotAllowed,
                $"Command {Name} is under way (run {other.Number}) and may not overlap with itself",
                "LongCommand.Start");
        }

        var run = new CommandRun<TResult>(Owner, board, Name);
        run.Accept((progress, cancellation) => method(argument, progress, cancellation), timeout, caller);
        try
        {
            Accepted();
        }
        catch (DevFailedException)
        {
            run.TryCancel();
            throw;
        }

        return run;
    }
}
