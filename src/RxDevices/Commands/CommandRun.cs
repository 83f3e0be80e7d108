using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>One run of a long command, from its acceptance to its end.</summary>
/// <typeparam name="TResult">The type of its result; <see cref="System.Reactive.Unit"/> for none.</typeparam>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class CommandRun<TResult>
{
    private readonly Device device;
    private readonly RunBoard<TResult> board;
    private readonly string command;
    private readonly TaskCompletionSource<TResult> answer = new();
    private readonly CancellationToken cancellation;
    private readonly Action stop;
    private readonly Multicast<CommandStatus> statuses;
    private CancellationTokenRegistration byDevice;
    private CancellationTokenRegistration byCaller;
    private IDisposable? timer;
    private CommandStatus status;

    internal CommandRun(Device device, RunBoard<TResult> board, string command)
    {
        (this.device, this.board, this.command) = (device, board, command);
        Number = board.NextNumber();

        // Not disposed of: without a timer of its own there is nothing to free, and the method may look at its token for ever.
        var source = new CancellationTokenSource();
        (cancellation, stop) = (source.Token, source.Cancel);
        status = new(Number, RunPhase.Accepted, 0, "");
        statuses = device.NewMulticast<CommandStatus>($"{command}, run {Number}");
    }

    /// <summary>The number of the run, counted from 1 for each command.</summary>
    public int Number { get; }

    /// <summary>Hot. Replays the last. Never fails. Completes with the run. On the device's strand.
    /// How the run stands.</summary>
    public IObservable<CommandStatus> Statuses => statuses;

    /// <summary>The result, when the run is done; a <see cref="DevFailedException"/> when it failed or was cancelled
    /// (<see cref="Reasons.CommandCancelled"/>, or <see cref="Reasons.DeviceNotFound"/> when the device went).
    /// Delivered off the strand.</summary>
    public Task<TResult> Result => answer.Task;

    /// <summary>Whether its method has ended, which may be later than the run: after a time-out.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Tells the method to stop; the run ends as its method does. Nothing happens when the run is over.</summary>
    public void Cancel() => device.Strand.Run(this, static run => run.TryCancel());

    /// <summary>On the strand: accepts the run; its method begins in the next step.</summary>
    internal void Accept(
        Func<RunProgress, CancellationToken, Task<TResult>> method, TimeSpan? timeout, CancellationToken caller)
    {
        board.Begin(this);
        Push(status, Reading.Failed<TResult>(NoResultYet(), device.Clock.Now));
        byDevice = device.Lifetime.UnsafeRegister(static run => ((CommandRun<TResult>)run!).Abandon(), this);
        byCaller = caller.UnsafeRegister(static run => ((CommandRun<TResult>)run!).Cancel(), this);
        timer = timeout is { } span ? device.Clock.Schedule(span, () => TimeOut(span)) : null;
        device.Strand.Post(() => _ = Run(method));
    }

    /// <summary>On the strand: tells the method to stop, unless the run is over.</summary>
    internal bool TryCancel()
    {
        if (status.IsOver)
        {
            return false;
        }

        if (status.Phase == RunPhase.Accepted)
        {
            HasEnded = true;
            End(RunPhase.Cancelled, Cancelled());
        }

        stop();
        return true;
    }

    /// <summary>On the strand: the device goes, and nobody waits for the method.</summary>
    internal void Abandon()
    {
        End(RunPhase.Cancelled, device.WhyGone());
        stop();
    }

    internal void Tell(CommandStatus told)
    {
        statuses.Push(told);
        if (told.IsOver)
        {
            statuses.Complete();
        }
    }
}
