namespace RxDevices;

/// <summary>A way from one state to another.</summary>
/// <param name="Kind">What sets it off.</param>
/// <param name="Cause">The command, trigger or stream; for time and the end of work the kind itself.</param>
/// <param name="Words">What sets it off, in words.</param>
/// <param name="Next">The state it leads to.</param>
/// <param name="Guard">What must hold beside.</param>
/// <param name="Span">The time in the state, where that sets it off.</param>
internal sealed record Transition<TState>(
    TransitionKind Kind, object Cause, string Words, TState Next, Guard? Guard = null, TimeSpan Span = default)
{
    public bool IsOpen => Guard?.Holds() ?? true;

    /// <summary>What a diagram writes at the arrow.</summary>
    public string Label => Guard is null ? Words : $"{Words} [{Guard.Text}]";
}
