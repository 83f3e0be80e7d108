namespace RxDevices.Prompt;

/// <summary>The keys of the machine's keyboard, as the editor understands them.</summary>
internal static class KeyReading
{
    private static readonly Dictionary<ConsoleKey, KeyCode> Plain = new()
    {
        [ConsoleKey.Backspace] = KeyCode.Backspace,
        [ConsoleKey.Delete] = KeyCode.Delete,
        [ConsoleKey.LeftArrow] = KeyCode.Left,
        [ConsoleKey.RightArrow] = KeyCode.Right,
        [ConsoleKey.UpArrow] = KeyCode.Up,
        [ConsoleKey.DownArrow] = KeyCode.Down,
        [ConsoleKey.Home] = KeyCode.Home,
        [ConsoleKey.End] = KeyCode.End,
        [ConsoleKey.Tab] = KeyCode.Complete,
        [ConsoleKey.Enter] = KeyCode.Enter,
    };

    private static readonly Dictionary<ConsoleKey, KeyCode> WithControl = new()
    {
        [ConsoleKey.A] = KeyCode.Home,
        [ConsoleKey.B] = KeyCode.Left,
        [ConsoleKey.C] = KeyCode.Interrupt,
        [ConsoleKey.D] = KeyCode.EndOfInput,
        [ConsoleKey.E] = KeyCode.End,
        [ConsoleKey.F] = KeyCode.Right,
        [ConsoleKey.H] = KeyCode.Backspace,
        [ConsoleKey.J] = KeyCode.Enter,
        [ConsoleKey.K] = KeyCode.DeleteToEnd,
        [ConsoleKey.L] = KeyCode.ClearScreen,
        [ConsoleKey.N] = KeyCode.Down,
        [ConsoleKey.P] = KeyCode.Up,
        [ConsoleKey.U] = KeyCode.DeleteToStart,
        [ConsoleKey.W] = KeyCode.DeleteWord,
        [ConsoleKey.LeftArrow] = KeyCode.WordLeft,
        [ConsoleKey.RightArrow] = KeyCode.WordRight,
    };

    private static readonly Dictionary<ConsoleKey, KeyCode> WithAlt = new()
    {
        [ConsoleKey.Enter] = KeyCode.NewLine,
        [ConsoleKey.B] = KeyCode.WordLeft,
        [ConsoleKey.F] = KeyCode.WordRight,
        [ConsoleKey.Backspace] = KeyCode.DeleteWord,
    };

    /// <summary>What a key of the machine means.</summary>
    public static Key Of(ConsoleKeyInfo pressed)
    {
        var keys = pressed.Modifiers.HasFlag(ConsoleModifiers.Control) ? WithControl
            : pressed.Modifiers.HasFlag(ConsoleModifiers.Alt) ? WithAlt
            : Plain;

        // What was typed before the terminal was ours ends its lines in line feeds. A letter with Control and Alt is what AltGr types on some keyboards.
        return pressed is { KeyChar: '\n', Modifiers: 0 } ? new(KeyCode.Enter)
            : keys.TryGetValue(pressed.Key, out var code) ? new(code)
            : pressed.KeyChar >= ' ' && pressed.KeyChar != '\x7f' ? new(KeyCode.Text, pressed.KeyChar.ToString())
            : new(KeyCode.None);
    }
}
