namespace RxDevices.Lines;

/// <summary>What goes back to the client.</summary>
/// <param name="Text">The text as it is sent, with line ends and prompt.</param>
/// <param name="CompletesLine">Whether it is the last that answers one line; a reading of a watch answers none.</param>
/// <param name="EndsConversation">Whether the connection is closed after it.</param>
public readonly record struct Reply(string Text, bool CompletesLine, bool EndsConversation = false);
