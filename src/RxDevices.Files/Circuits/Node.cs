namespace RxDevices.Files;

/// <summary>
/// A quantity inside a device: has a value at any instant, and takes over what it depends on when that changes. Asking for the value changes
/// nothing, so it does not matter who looks and how often.
/// </summary>
/// <remarks>On the strand of the device.</remarks>
internal abstract class Node(Circuit circuit, string name)
{
    /// <summary>What the file calls it.</summary>
    public string Name => name;

    /// <summary>Where it belongs.</summary>
    public Circuit Circuit => circuit;

    /// <summary>The value at the instant of the circuit.</summary>
    public abstract double Value { get; }

    /// <summary>What it depends on: when one of these changes, it does.</summary>
    public virtual IEnumerable<Node> Follows => [];

    /// <summary>Whether it changes only when it decides itself, so that what it depends on may depend on it.</summary>
    public virtual bool IsHeld => false;

    /// <summary>Whether something tells when it changes, apart from <see cref="Every"/>.</summary>
    public virtual bool Tells => Follows.Any(node => node.IsTold);

    /// <summary>How often it is looked at while nothing tells; null: only when somebody asks.</summary>
    public TimeSpan? Every { get; set; }

    /// <summary>Whether it has readings of its own accord.</summary>
    public bool IsTold => Every is not null || Tells;

    /// <summary>When it changes next by itself, since the start; null: it does not, or each <see cref="Every"/>.</summary>
    public virtual TimeSpan? Due => null;

    /// <summary>What shows the value, if anything does.</summary>
    public Action? Show { get; set; }

    /// <summary>Takes over what it depends on, at the instant of the circuit.</summary>
    public virtual void Refresh()
    {
    }

    /// <summary>Another quantity that it has beside its value: <c>velocity</c>; null where it has none of that name.</summary>
    public virtual Func<double>? Facet(string facet) => null;
}
