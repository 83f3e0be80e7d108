namespace RxDevices.Lines;

/// <summary>How far a conversation is.</summary>
/// <param name="Heard">The lines heard so far.</param>
/// <param name="IsLineBegun">Whether more of a line is waited for.</param>
/// <param name="Sent">The writes so far.</param>
/// <param name="IsWriting">Whether one is under way.</param>
/// <param name="Owes">Whether the client waits for an answer.</param>
internal readonly record struct Progress(long Heard, bool IsLineBegun, long Sent, bool IsWriting, bool Owes);
