namespace RxDevices;

/// <summary>A state machine as its device runs it, whatever its states. On the strand.</summary>
internal interface IStateMachine
{
    /// <summary>Whether it is in the midst of a transition.</summary>
    bool IsMoving { get; }

    /// <summary>Leaves the state it is in, before the device initialises.</summary>
    void Leave();

    /// <summary>Enters the state in which it begins.</summary>
    void Begin();

    void End();
}
