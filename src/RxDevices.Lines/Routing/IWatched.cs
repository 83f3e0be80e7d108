namespace RxDevices.Lines;

/// <summary>A watch, by which the readings it tells are known to belong together.</summary>
internal interface IWatched
{
    /// <summary>What is told in place of readings that a client was too slow for.</summary>
    string Missed(long count);
}
