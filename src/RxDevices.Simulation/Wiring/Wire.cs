namespace RxDevices.Simulation;

/// <summary>Makes wires: what an input takes, by the attribute or by its name.</summary>
public static class Wire
{
    /// <summary>A wire from an attribute of that name, <c>domain/family/member/attribute</c>, near or far; it must be there when the wiring starts.</summary>
    /// <typeparam name="T">What the input takes; what comes is converted to it where nothing is lost.</typeparam>
    public static Wire<T> From<T>(string output) => new(output);

    /// <summary>A wire from an attribute of a device.</summary>
    public static Wire<T> From<T>(Attribute<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new($"{output.Owner.Name}/{output.Name}");
    }
}
