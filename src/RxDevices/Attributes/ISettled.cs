namespace RxDevices;

/// <summary>A stream that collects what changes in an instant, and can be told that the instant is over: who reads wants the last word.</summary>
internal interface ISettled
{
    /// <summary>Says what there is to say now, unless somebody is still about to add to it. Safe from any thread.</summary>
    void Settle();
}
