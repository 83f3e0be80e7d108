namespace RxDevices.Simulation;

/// <summary>An input of a device, whatever its type: where wires end. All but what is fixed belongs to the wiring's strand.</summary>
internal abstract class WireNode(Device device, string name, IReadOnlyList<WireEnd> ends, IReadOnlyList<string>? leadsTo)
{
    /// <summary>The device whose input it is.</summary>
    public Device Device { get; } = device;

    /// <summary>Its name in full.</summary>
    public string Name { get; } = FullName(device, name);

    /// <summary>The wires that end here.</summary>
    public IReadOnlyList<WireEnd> Ends { get; } = ends;

    /// <summary>The attributes of the device that its readings go on to in the same instant; null: all that are no inputs themselves.</summary>
    public IReadOnlyList<string>? LeadsTo { get; } = leadsTo;

    /// <summary>Its place in the order of evaluation; -1 until the wiring has started with it.</summary>
    public int Order { get; set; } = -1;

    /// <summary>Whether it is to be evaluated in the pass that is under way.</summary>
    public bool IsDue { get; set; }

    /// <summary>Whether it goes on in the instant of its own making, through what nobody declared, and was cut off.</summary>
    public bool IsCut { get; set; }

    /// <summary>Whether it has been evaluated.</summary>
    public abstract bool HasReading { get; }

    /// <summary>Evaluates, on the device's strand as soon as that is idle, and then tells that it is done.</summary>
    public abstract void Evaluate(Action onDone);

    /// <summary>On any strand: shows why there is no value any more.</summary>
    public abstract void Refuse(DevFailed failure, DateTimeOffset time);

    private static string FullName(Device device, string name)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return $"{device.Name}/{name}";
    }
}
