namespace RxDevices.Tango;

/// <summary>Tells by the numbers of events whether some are missing.</summary>
/// <remarks>One owner at a time. A number may come twice, because some servers send the first event after a new client twice; servers
/// without database number nothing and always say 0.</remarks>
internal struct EventCounter
{
    private uint last;

    /// <summary>Takes the next number; answers how many are missing before it, or null when it was there already.</summary>
    public uint? Next(uint number)
    {
        var missing = last == 0 || number <= last ? 0 : number - last - 1;
        var isAgain = number != 0 && number == last;
        last = number;
        return isAgain ? null : missing;
    }

    /// <summary>Forgets: the next number begins.</summary>
    public void Restart() => last = 0;
}
