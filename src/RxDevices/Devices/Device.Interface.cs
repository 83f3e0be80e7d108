namespace RxDevices;

/// <content>What the device has, as it changes while it runs.</content>
public abstract partial class Device
{
    private readonly Multicast<DeviceDescription> interfaces;
    private readonly Lock describing = new();
    private volatile DeviceDescription? description;
    private bool isTold = true;

    /// <summary>Hot. Replays the current one. Never fails. Completes with the device. On the device's strand.
    /// What the device has, whenever attributes or commands come or go; several in one step are told once.</summary>
    public IObservable<DeviceDescription> Interfaces => interfaces;

    /// <summary>What the device has now.</summary>
    internal DeviceDescription Description => description ?? Describe();

    /// <summary>Something in the description is another one now.</summary>
    internal void ForgetDescription()
    {
        lock (describing)
        {
            description = null;
        }
    }

    internal static DevFailed NoAttribute(string name) => DevFailed.Because(
        Reasons.AttributeNotFound, $"{name} attribute not found", "MultiAttribute::get_attr_ind_by_name");

    internal DeviceAttribute? TryFindAttribute(string name) => members.FindAttribute(name);

    internal DeviceCommand? TryFindCommand(string name) => members.FindCommand(name);

    internal DeviceAttribute FindAttribute(string name) => members.FindAttribute(name) ?? throw NoAttribute(name).ToException();

    internal DeviceCommand FindCommand(string name) => members.FindCommand(name)
        ?? throw new DevFailedException(Reasons.CommandNotFound, $"Command {name} not found", "DeviceClass::command_handler");

    /// <summary>Takes an attribute away while the device runs; its streams complete, and reads and writes under way are refused when what
    /// they asked for is done. On the strand.</summary>
    /// <exception cref="ArgumentException">It is none of this device, or State or Status.</exception>
    protected void Remove(DeviceAttribute attribute)
    {
        RequireOwn(attribute);
        RequireRemoved(members.Remove(attribute), attribute.Name);
        Strand.Run(attribute, static attribute =>
        {
            attribute.End();
            attribute.Owner.ShowAlarms();
        });
        TellInterface();
    }

    /// <summary>Takes a command away while the device runs; a run of a long command is cancelled. On the strand.</summary>
    /// <exception cref="ArgumentException">It is none of this device, or Init, State or Status.</exception>
    protected void Remove(DeviceCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        RequireRemoved(command.Name is not (nameof(State) or nameof(Status) or "Init") && members.Remove(command), command.Name);
        Strand.Run(command, static command => command.End());
        command.Companions.OfType<DeviceAttribute>().ToList().ForEach(Remove);
        command.Companions.OfType<DeviceCommand>().ToList().ForEach(Remove);
        TellInterface();
    }

    /// <summary>Tells the subscribers of an attribute's user events.</summary>
    protected void PushEvent<T>(Attribute<T> attribute, T value, Quality quality = Quality.Valid)
    {
        RequireOwn(attribute);
        attribute.Tell(value, quality);
    }

    /// <summary>Tells that an attribute has data to be read.</summary>
    /// <exception cref="DevFailedException">The attribute's configuration does not say that it tells.</exception>
    protected void PushDataReady(DeviceAttribute attribute, int counter = 0)
    {
        RequireOwn(attribute);
        attribute.TellDataReady(counter);
    }

    // Under the lock, so that one made of what has changed since is not kept: who changes something forgets afterwards.
    private DeviceDescription Describe()
    {
        lock (describing)
        {
            return description ??= new(
                Name,
                GetType().Name,
                [.. members.Attributes.Select(attribute => attribute.Description), State.Description, Status.Description],
                [.. members.Commands.Select(command => command.Description)]);
        }
    }

    private void RequireOwn(DeviceAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (attribute.Owner != this)
        {
            throw new ArgumentException($"{attribute.Name} is no attribute of {Name}.", nameof(attribute));
        }
    }

    private void RequireRemoved(bool isRemoved, string member)
    {
        if (!isRemoved)
        {
            throw new ArgumentException($"{member} of {Name} cannot be taken away.", nameof(member));
        }
    }

    private void TellInterface()
    {
        ForgetDescription();
        Strand.Run(this, static device =>
        {
            if (device.isTold)
            {
                device.isTold = false;
                device.Strand.Post(device.PushInterface);
            }
        });
    }

    private void PushInterface()
    {
        isTold = true;
        interfaces.Push(Description);
    }

    private void ShowInterface() => interfaces.Replace(Description);
}
