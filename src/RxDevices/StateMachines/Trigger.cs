namespace RxDevices;

/// <summary>Something a device notices in its own code that moves its state machine: a limit switch, an answer of the hardware.</summary>
/// <param name="name">What happened, as diagrams show it.</param>
/// <remarks>Safe from any thread.</remarks>
public sealed class Trigger(string name)
{
    private Action<Trigger>? machine;

    /// <summary>What happened, as diagrams show it.</summary>
    public string Name { get; } = name;

    /// <summary>Tells the state machine; nothing happens where the current state has no transition for it.</summary>
    /// <exception cref="InvalidOperationException">No state machine knows the trigger.</exception>
    public void Fire() => (machine ?? throw new InvalidOperationException($"No state machine has a transition on {Name}."))(this);

    internal void TellTo(Action<Trigger> fire)
    {
        if (machine is not null)
        {
            throw new ArgumentException($"The trigger {Name} belongs to another state machine.");
        }

        machine = fire;
    }
}
