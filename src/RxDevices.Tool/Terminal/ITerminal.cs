namespace RxDevices.Tool;

/// <summary>A terminal one can draw on.</summary>
internal interface ITerminal
{
    /// <summary>Columns and rows, as they are now.</summary>
    (int Width, int Height) Size { get; }

    /// <summary>Hot. Replays nothing. Never fails. The keys that are pressed, while somebody listens.</summary>
    IObservable<ConsoleKeyInfo> Keys { get; }

    /// <summary>Writes in one piece.</summary>
    void Write(string text);
}
