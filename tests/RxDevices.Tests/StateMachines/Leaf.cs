namespace RxDevices.Tests.StateMachines;

/// <summary>Where the leaf of a shutter is.</summary>
internal enum Leaf
{
    Closed,
    Opening,
    Open,
    Closing,
    Stuck,
}
