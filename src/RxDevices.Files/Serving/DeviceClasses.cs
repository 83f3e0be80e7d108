using RxDevices.Devices;

namespace RxDevices.Files;

/// <summary>The classes of devices that a file may name; a program adds its own.</summary>
/// <remarks>One owner at a time.</remarks>
public sealed class DeviceClasses
{
    private readonly Dictionary<string, Func<DeviceContext, Device>> classes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the classes, sorted.</summary>
    public IReadOnlyList<string> Names => [.. classes.Keys.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The ready devices: TangoTest, AsyncioDevice and PowerSupply.</summary>
    public static DeviceClasses Ready() => new DeviceClasses()
        .Add(nameof(TangoTest), context => new TangoTest(context))
        .Add(nameof(AsyncioDevice), context => new AsyncioDevice(context))
        .Add(nameof(PowerSupply), context => new PowerSupply(context));

    /// <summary>Adds a class, in the place of one of that name.</summary>
    /// <param name="name">What files call it, compared without case.</param>
    /// <param name="create">Makes a device; what files say under <c>properties</c> are its properties.</param>
    public DeviceClasses Add(string name, Func<DeviceContext, Device> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        classes[name] = create;
        return this;
    }

    internal bool Has(string name) => classes.ContainsKey(name);

    internal Device Create(string name, DeviceContext context) => classes[name](context);
}
