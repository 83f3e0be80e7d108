namespace RxDevices.Lines;

/// <summary>What becomes of a client that does not read what it watches, once as much waits for it as may.</summary>
public enum SlowWatchers
{
    /// <summary>It is disconnected.</summary>
    Disconnect,

    /// <summary>It gets the latest reading of each watch, after a line that says how many it missed: <c>NAME missed COUNT</c>.</summary>
    LatestWins,
}
