namespace RxDevices;

/// <summary>What comes from outside passes here, one after the other, between the events of the clock.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface IInputGate
{
    /// <summary>Lets it pass in its turn; answers as it is answered.</summary>
    ValueTask<T> Pass<T>(DeviceInput input, Func<ValueTask<T>> act);
}
