namespace RxDevices.Prompt;

/// <summary>What a key does.</summary>
internal enum KeyCode
{
    /// <summary>Nothing here.</summary>
    None,

    /// <summary>Types text.</summary>
    Text,

    /// <summary>Hands the text over when it is complete, else begins a new line.</summary>
    Enter,

    /// <summary>Begins a new line in any case (Alt+Enter).</summary>
    NewLine,

    /// <summary>Deletes to the left.</summary>
    Backspace,

    /// <summary>Deletes to the right.</summary>
    Delete,

    /// <summary>One to the left.</summary>
    Left,

    /// <summary>One to the right.</summary>
    Right,

    /// <summary>A line up; from the first line, back in the history.</summary>
    Up,

    /// <summary>A line down; from the last line, forward in the history.</summary>
    Down,

    /// <summary>To the start of the line (Home, Ctrl+A).</summary>
    Home,

    /// <summary>To the end of the line (End, Ctrl+E).</summary>
    End,

    /// <summary>A word to the left (Ctrl+Left, Alt+B).</summary>
    WordLeft,

    /// <summary>A word to the right (Ctrl+Right, Alt+F).</summary>
    WordRight,

    /// <summary>Deletes the word to the left (Ctrl+W).</summary>
    DeleteWord,

    /// <summary>Deletes to the start of the line (Ctrl+U).</summary>
    DeleteToStart,

    /// <summary>Deletes to the end of the line (Ctrl+K).</summary>
    DeleteToEnd,

    /// <summary>Completes a name (Tab).</summary>
    Complete,

    /// <summary>Cancels what runs; else empties the line (Ctrl+C).</summary>
    Interrupt,

    /// <summary>On an empty line, leaves (Ctrl+D).</summary>
    EndOfInput,

    /// <summary>Clears the screen (Ctrl+L).</summary>
    ClearScreen,
}
