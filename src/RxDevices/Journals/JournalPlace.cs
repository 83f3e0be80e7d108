namespace RxDevices;

/// <summary>Where the journal of a host's devices is, when there is one.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class JournalPlace
{
    private volatile IDeviceJournal? current;

    /// <summary>Who is told, if anybody is.</summary>
    public IDeviceJournal? Current => current;

    /// <summary>Puts another one there if it is still the one that was; null for none. Whether it was.</summary>
    public bool TryReplace(IDeviceJournal? old, IDeviceJournal? next) => Interlocked.CompareExchange(ref current, next, old) == old;
}
