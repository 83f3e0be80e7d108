namespace RxDevices;

/// <summary>A command of a device, whatever its types: what protocols see of <see cref="Command{TArgument, TResult}"/>.</summary>
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

    private protected Device Owner { get; }

    internal abstract ValueTask<object?> InvokeAny(object? argument, CancellationToken cancellation);
}
