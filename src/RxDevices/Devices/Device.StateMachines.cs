namespace RxDevices;

/// <content>How a derived class declares the states it goes through.</content>
public abstract partial class Device
{
    private IStateMachine? machine;

    /// <summary>
    /// Declares the states the device goes through, from its start on and anew at each <c>Init</c>, after <see cref="OnInit"/>. For a device
    /// that is in one state or another and no more, <see cref="SetState"/> is enough.
    /// </summary>
    /// <typeparam name="TState">The states: <see cref="DevState"/>, or an enum of the device.</typeparam>
    /// <param name="initial">The state in which it begins.</param>
    /// <param name="define">Declares the states and what leads from one to the next.</param>
    /// <exception cref="ArgumentException">The definition has an error; the message names the state.</exception>
    /// <exception cref="InvalidOperationException">The device has a state machine already, or has started.</exception>
    protected StateMachine<TState> StateMachine<TState>(TState initial, Action<StateMachineDefinition<TState>> define)
        where TState : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(define);
        if (machine is not null || hasStarted)
        {
            throw new InvalidOperationException($"{GetType().Name} declares one state machine, in its constructor.");
        }

        var declared = new StateMachine<TState>(this, SetState, initial, define);
        machine = declared;
        follows.Add(declared.Watch);
        return declared;
    }

    /// <summary>Declares a command that does no more than what the device's state machine makes of it.</summary>
    protected Command Command(string name, CommandConfiguration? configuration = null) => Command(name, static () => { }, configuration);
}
