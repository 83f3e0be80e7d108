using System.Reactive;

namespace RxDevices;

/// <summary>A command of a device, whatever its types: what protocols see of <see cref="Command{TArgument, TResult}"/>
/// and <see cref="LongCommand{TArgument, TResult}"/>.</summary>
/// <remarks>Safe from any thread.</remarks>
public abstract class DeviceCommand
{
    private volatile CommandDescription description;
    private volatile MemberPolling<CommandRecord>? polling;

    private protected DeviceCommand(Device device, CommandDescription description)
    {
        Owner = device;
        this.description = description;
    }

    /// <summary>The command's name, as declared.</summary>
    public string Name => Description.Name;

    /// <summary>What the command is now.</summary>
    public CommandDescription Description => description;

    /// <summary>Whether polling executes it even when nobody asks.</summary>
    internal bool IsPolled => Description.Configuration.PollingPeriod is not null;

    internal Device Owner { get; }

    /// <summary>Who else decides when it may be executed.</summary>
    internal ICommandGate? Gate { get; set; }

    /// <summary>The attributes and commands that come and go with it.</summary>
    internal virtual IReadOnlyList<object> Companions => [];

    /// <summary>Begins to poll, or changes the period; the first time is now, or when the device starts. A time that comes while a poll is
    /// under way is left out.</summary>
    /// <param name="period">How often: 5 ms or more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">It cannot be polled so, or takes an argument, or is Init.</exception>
    public Task StartPolling(TimeSpan period, CancellationToken cancellation = default) => Poll(period, cancellation);

    /// <summary>Polls no more, if it is polled; what was kept is forgotten, and a poll under way is cancelled.</summary>
    public Task StopPolling(CancellationToken cancellation = default) => Poll(period: null, cancellation);

    /// <summary>The last results that polling kept, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="DevFailedException">It is not polled, or nothing is kept yet.</exception>
    public IReadOnlyList<CommandRecord> History(int count = int.MaxValue) =>
        HistoryAs(PollingRefusals.OfHistory(MemberKind.Command, Name), count);

    internal IReadOnlyList<CommandRecord> HistoryAs(PollingRefusals refusals, int count) =>
        MemberPolling<CommandRecord>.History(polling, count, refusals);

    /// <summary>The result that polling kept last, or null when the device is to be asked.</summary>
    /// <exception cref="DevFailedException">There is none, and the device is not to be asked then.</exception>
    internal CommandRecord? ResultKept(PollingRefusals refusals, ReadSource source) =>
        MemberPolling<CommandRecord>.WhyNotLast(polling, refusals, out var kept) is not { } failure ? kept
            : source == ReadSource.CacheThenDevice ? null
            : throw failure.ToException();

    internal abstract ValueTask<object?> InvokeAny(object? argument, CancellationToken cancellation);

    /// <summary>On the strand: polls as the configuration says.</summary>
    internal void PollAsConfigured()
    {
        // What was taken away may still be told to be polled, by who holds it.
        if (Description.Configuration is not { PollingPeriod: { } period } configuration || Owner.TryFindCommand(Name) != this)
        {
            StopInside();
        }
        else if (polling is { } running)
        {
            running.Run(period, configuration.HistoryDepth);
        }
        else
        {
            polling = new(Owner, MemberKind.Command, Name, RunInside, record => record.Failure);
            polling.Run(period, configuration.HistoryDepth);
            Owner.Polled.Add(polling);
        }
    }

    /// <summary>On the strand: the command goes, alone or with its device.</summary>
    internal virtual void End() => StopInside();

    /// <summary>On the strand: one result of a command without argument.</summary>
    private protected abstract Task<CommandRecord> RunInside(CancellationToken cancellation);

    private Task Poll(TimeSpan? period, CancellationToken cancellation) => DeviceCall<Unit>.Begin(
        Owner,
        _ =>
        {
            description = PollingCheck.Validate(Description, Description.Configuration with { PollingPeriod = period });
            Owner.ForgetDescription();
            PollAsConfigured();
            return Task.FromResult(Unit.Default);
        },
        cancellation).AsTask();

    private void StopInside()
    {
        var running = polling;
        polling = null;
        running?.End();
    }

    /// <summary>What Tango says when a command cannot be executed in the state the device is in.</summary>
    internal DevFailed NotAllowed(string because = "") => DevFailed.Because(
        Reasons.CommandNotAllowed,
        $"Command {Name} not allowed when the device is in {TangoText.Of(Owner.State.Current)} state{because}",
        "DeviceClass::command_handler");

    private protected void RequireAllowed()
    {
        if (!Owner.IsIn(Description.Configuration.AllowedIn))
        {
            throw NotAllowed().ToException();
        }

        if (Gate?.WhyNotNow(this) is { } refusal)
        {
            throw refusal.ToException();
        }
    }

    private protected void Accepted()
    {
        if (Gate?.Executed(this) is { } failure)
        {
            throw failure.ToException();
        }
    }

    private protected TArgument Convert<TArgument>(object? argument)
    {
        if (typeof(TArgument) == typeof(Unit) && argument is null or Unit)
        {
            return default!;
        }

        try
        {
            return ValueTraits<TArgument>.Convert(argument);
        }
        catch (InvalidCastException exception)
        {
            throw new DevFailedException(
                Reasons.IncompatibleArgument,
                $"Incompatible command argument type, expected type is : Tango::{Description.Argument} ({exception.Message})",
                "Command::extract()");
        }
    }
}
