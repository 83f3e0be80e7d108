namespace RxDevices.Prompt;

/// <summary>What keys do to the text being typed; what they do beyond it is left to the session.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class LineEditor(TextBuffer buffer, History history)
{
    /// <summary>Edits the text; answers whether the key was one of an editor.</summary>
    public bool Press(Key key)
    {
        switch (key.Code)
        {
            case KeyCode.Text:
                buffer.Insert(key.Text);
                break;
            case KeyCode.NewLine:
                buffer.Insert("\n");
                break;
            case KeyCode.Up when !buffer.Up():
                Recall(history.Back(buffer.Text));
                break;
            case KeyCode.Down when !buffer.Down():
                Recall(history.Forward());
                break;
            case KeyCode.Up or KeyCode.Down:
                break;
            default:
                if (EditOf(key.Code) is not { } edit)
                {
                    return false;
                }

                edit();
                break;
        }

        return true;
    }

    private Action? EditOf(KeyCode code) => code switch
    {
        KeyCode.Backspace => buffer.Backspace,
        KeyCode.Delete => buffer.Delete,
        KeyCode.Left => buffer.Left,
        KeyCode.Right => buffer.Right,
        KeyCode.Home => buffer.Home,
        KeyCode.End => buffer.End,
        KeyCode.WordLeft => buffer.WordLeft,
        KeyCode.WordRight => buffer.WordRight,
        KeyCode.DeleteWord => buffer.DeleteWord,
        KeyCode.DeleteToStart => buffer.DeleteToStart,
        KeyCode.DeleteToEnd => buffer.DeleteToEnd,
        _ => null,
    };

    private void Recall(string? entry)
    {
        if (entry is not null)
        {
            buffer.Set(entry);
        }
    }
}
