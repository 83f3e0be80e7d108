namespace RxDevices.Prompt;

/// <summary>A screen with a keyboard; a real one or one in memory.</summary>
internal interface ITerminal
{
    /// <summary>Columns there are now.</summary>
    int Width { get; }

    /// <summary>Rows there are now.</summary>
    int Height { get; }

    /// <summary>Hot. Replays nothing. Never fails. Completes when nobody can type any more. One key at a time.</summary>
    IObservable<Key> Keys { get; }

    /// <summary>Writes text with the control sequences of ECMA-48.</summary>
    void Write(string text);
}
