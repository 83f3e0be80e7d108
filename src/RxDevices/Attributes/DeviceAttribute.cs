namespace RxDevices;

/// <summary>An attribute of a device, whatever its type: what protocols see of <see cref="Attribute{T}"/>.</summary>
/// <remarks>Safe from any thread.</remarks>
public abstract class DeviceAttribute
{
    private protected DeviceAttribute(Device device, AttributeDescription description)
    {
        Owner = device;
        Description = description;
    }

    /// <summary>The attribute's name, as declared.</summary>
    public string Name => Description.Name;

    /// <summary>What the attribute is.</summary>
    public AttributeDescription Description { get; }

    internal abstract IObservable<Reading> Readings { get; }

    private protected Device Owner { get; }

    internal abstract ValueTask<Reading> ReadAny(CancellationToken cancellation);

    internal virtual ValueTask WriteAny(object? value, CancellationToken cancellation) =>
        ValueTask.FromException(new DevFailedException(
            Reasons.NotWritable, $"Attribute {Name} is not writable", "DeviceImpl::write_attributes"));

    internal abstract void Start();

    internal abstract void End();
}
