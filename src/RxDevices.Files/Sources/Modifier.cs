using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>What is done to the value of a source before it is shown.</summary>
internal abstract record Modifier
{
    /// <summary>Whether it depends on the way the values came, so that these must be looked at.</summary>
    public virtual bool NeedsLooks => false;

    /// <summary>What it makes of a signal, exactly; null where it takes values as they come.</summary>
    public abstract Signal? Of(Signal signal, NodeMaker maker);

    /// <summary>What it makes of any other quantity.</summary>
    public abstract Node Of(Node node, NodeMaker maker);
}
