using System.Reactive.Linq;
using System.Runtime.CompilerServices;

namespace RxDevices;

/// <summary>
/// The states a device goes through, and what leads from one to the next; it sets the device's state, and says when its commands are allowed.
/// One transition at a time: what happens during one, also in its own actions, waits until it is complete.
/// </summary>
/// <typeparam name="TState">The states: <see cref="DevState"/>, or an enum of the device.</typeparam>
/// <remarks>
/// Safe from any thread. An action, guard or stream of it that breaks puts the device in FAULT and stops the machine until <c>Init</c>, which
/// begins it anew.
/// </remarks>
public sealed partial class StateMachine<TState> : IStateMachine, ICommandGate
    where TState : struct, Enum
{
    private readonly Device device;
    private readonly Action<DevState, string?> show;
    private readonly StateMachineDefinition<TState> definition = new();
    private readonly TState initial;
    private readonly Multicast<StrongBox<TState>> states;

    internal StateMachine(Device device, Action<DevState, string?> show, TState initial, Action<StateMachineDefinition<TState>> define)
    {
        (this.device, this.show, this.initial, Current) = (device, show, initial, initial);
        states = device.NewMulticast<StrongBox<TState>>("the states of the state machine");
        define(definition);
        new DefinitionCheck<TState>(device, definition, initial).Run();
        var causes = definition.All.SelectMany(state => state.Transitions).Select(transition => transition.Cause).Distinct().ToList();
        causes.OfType<Trigger>().ToList().ForEach(trigger => trigger.TellTo(Fire));
        foreach (var command in causes.OfType<DeviceCommand>().Concat(definition.All.SelectMany(state => state.Allowed)))
        {
            command.Gate = this;
        }
    }

    /// <summary>The state it is in; before the start of the device, the one in which it begins.</summary>
    public TState Current { get; private set; }

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// The states it enters, each after its entry action.</summary>
    public IObservable<TState> States => states.Select(state => state.Value);

    /// <summary>The machine as a Mermaid diagram (<c>stateDiagram-v2</c>), as its definition says.</summary>
    public string ToMermaid() => MermaidText.Of(definition, initial);

    /// <inheritdoc/>
    DevFailed? ICommandGate.WhyNotNow(DeviceCommand command)
    {
        if (!isRunning)
        {
            return command.NotAllowed();
        }

        try
        {
            var ways = definition.From(Current).Where(transition => ReferenceEquals(transition.Cause, command)).ToList();
            return ways.Exists(transition => transition.IsOpen)
                || definition.Of(Current).Allowed.Contains(command)
                || definition.Any.Allowed.Contains(command)
                ? null
                : command.NotAllowed(ways.Count == 0 ? "" : $" unless {string.Join(" or ", ways.Select(way => way.Guard!.Text))}");
        }
        catch (DevFailedException refusal)
        {
            return refusal.Failure;
        }
        catch (Exception exception)
        {
            Stop();
            return device.Break(Place, exception);
        }
    }

    /// <inheritdoc/>
    DevFailed? ICommandGate.Executed(DeviceCommand command) => Happens(() => Way(command));

    /// <inheritdoc/>
    void IStateMachine.End()
    {
        Stop();
        states.Complete();
    }

    private void Fire(object cause) => device.Strand.Run((Machine: this, cause), static fired =>
        fired.Machine.Happens(() => fired.Machine.Way(fired.cause)));

    private Transition<TState>? Way(object cause) => definition.From(Current)
        .FirstOrDefault(transition => transition.Kind != TransitionKind.Condition && ReferenceEquals(transition.Cause, cause) && transition.IsOpen);
}
