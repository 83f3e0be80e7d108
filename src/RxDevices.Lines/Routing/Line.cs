namespace RxDevices.Lines;

/// <summary>What a client typed, up to the end of the line.</summary>
/// <param name="Text">The text, without the line's end; empty when it could not be read.</param>
/// <param name="Flaw">Why it could not be read: too long, not UTF-8, a NUL in it; null for a good line.</param>
public readonly record struct Line(string Text, DevFailed? Flaw = null);
