using System.Reactive;

namespace RxDevices;

/// <summary>A command of a device, whatever its types: what protocols see of <see cref="Command{TArgument, TResult}"/>
/// and <see cref="LongCommand{TArgument, TResult}"/>.</summary>
/// <remarks>Safe from any thread.</remarks>
public abstract class DeviceCommand
{
    private protected DeviceCommand(Device device, CommandDescription description)
    {
        Owner = device;
        Description = description;
    }

    /// <summary>The command's name, as declared.</summary>
    public string Name => Description.Name;

    /// <summary>What the command is.</summary>
    public CommandDescription Description { get; }

    internal Device Owner { get; }

    /// <summary>Who else decides when it may be executed.</summary>
    internal ICommandGate? Gate { get; set; }

    /// <summary>The attributes and commands that come and go with it.</summary>
    internal virtual IReadOnlyList<object> Companions => [];

    internal abstract ValueTask<object?> InvokeAny(object? argument, CancellationToken cancellation);

    /// <summary>On the strand: the command goes, alone or with its device.</summary>
    internal virtual void End()
    {
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
