namespace RxDevices;

/// <summary>What sets a transition off.</summary>
internal enum TransitionKind
{
    /// <summary>A command, a trigger, or a value of a stream: something that happens.</summary>
    Event,

    /// <summary>A condition that holds, for as long as it does.</summary>
    Condition,

    /// <summary>Time in the state.</summary>
    Time,

    /// <summary>The end of the state's work.</summary>
    End,
}
