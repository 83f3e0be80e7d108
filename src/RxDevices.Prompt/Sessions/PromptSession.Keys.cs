namespace RxDevices.Prompt;

/// <content>What keys do.</content>
internal sealed partial class PromptSession
{
    private CancellationTokenSource? completing;

    private void Press(Key key)
    {
        lock (screen)
        {
            completing?.Cancel();
            completing = null;
            switch (key.Code)
            {
                case KeyCode.Enter when Evaluator.IsComplete(buffer.Text):
                    Submit();
                    return;
                case KeyCode.Enter:
                    buffer.Insert("\n");
                    break;
                case KeyCode.Interrupt:
                    Interrupt();
                    break;
                case KeyCode.EndOfInput when buffer.Text.Length == 0:
                    left.TrySetResult();
                    return;
                case KeyCode.EndOfInput:
                    buffer.Delete();
                    break;
                case KeyCode.Complete when IsInIndent:
                    buffer.Insert("    ");
                    break;
                case KeyCode.Complete:
                    BeginCompleting();
                    return;
                case KeyCode.ClearScreen:
                    view.Clear(Prompt, buffer);
                    return;
                default:
                    if (!editor.Press(key))
                    {
                        return;
                    }

                    break;
            }

            view.Draw(Prompt, buffer);
        }
    }

    private bool IsInIndent => string.IsNullOrWhiteSpace(buffer.Text[..buffer.Cursor].Split('\n')[^1]);

    // The compiler may take a moment, and typing goes on: what is found then is too late.
    private void BeginCompleting()
    {
        var asked = new CancellationTokenSource();
        completing = asked;
        var (text, cursor) = (buffer.Text, buffer.Cursor);
        _ = Task.Run(async () =>
        {
            try
            {
                var found = await completer.Complete(text, cursor, asked.Token).ConfigureAwait(false);
                lock (screen)
                {
                    if (completing == asked)
                    {
                        completing = null;
                        Complete(found);
                    }
                }
            }
            catch (OperationCanceledException) when (asked.IsCancellationRequested)
            {
                // Typed on.
            }
            catch (DevFailedException lost)
            {
                queue.Print(ValueText.Of(lost));
            }
            finally
            {
                asked.Dispose();
            }
        });
    }

    private void Complete(Completion found)
    {
        if (found.Common.Length > found.Length)
        {
            buffer.Replace(found.Start, found.Length, found.Common);
            view.Draw(Prompt, buffer);
        }
        else if (found.Names.Count > 1)
        {
            view.PrintAbove(ColumnText.Of(found.Names, terminal.Width), Prompt, buffer);
        }
    }

    private void Interrupt()
    {
        if (running is not null)
        {
            CancelRunning();
        }
        else if (!StopWatching())
        {
            view.Finish(Prompt, buffer);
            buffer.Set("");
        }
    }
}
